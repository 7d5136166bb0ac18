const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const party = { partyId: ID, organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10', name: 'Fédération A' };
const summary = {
  version: 1,
  draft: 2,
  status: 'open',
  statusName: 'ouverte à la signature',
  parent: null,
  drafted: { on: '2016-02-01', when: 'le 1er février 2016' },
  openedDraft: 2,
  opened: { on: '2016-02-20', when: 'le 20 février 2016' },
  digest: 'q3m0cX2lq1l1r0n9vY8gJ7wq5Tz4u3o2s1d0f9g8h7k',
  signatories: [{ ...party, signed: null, onEvidence: null }],
  inForce: null,
  missing: [party],
};

/** Shown in the documentation. */
export const versionsExample = { revision: 42, items: [summary], total: 1, next: null };
export const versionExample = {
  revision: 42,
  ...summary,
  shownDraft: 2,
  texts: { vision: 'Bien manger partout.', values: null, exit: 'Qui part prévient.', axes: ['Former'] },
  rules: {
    modes: [{ matter: 'budget', name: 'budget', mode: 'consent', modeName: 'consentement' }],
    noticeDays: 7,
    quorum: {
      allies: { atLeast: 1, of: 1, said: 'tous' },
      seats: { atLeast: 1, of: 2, said: 'au moins 1 sur 2' },
    },
    secondConvocation: true,
    reserved: [],
    withdrawalNoticeDays: 30,
    cadenceMonths: 6,
    voicePerPart: false,
  },
  commitments: [{ ...party, commitment: 'Prêter une cuisine.', stepAside: 'Ouvrir ses recettes.' }],
  signatures: [],
  drafts: [{ draft: 1, on: '2016-02-01', when: 'le 1er février 2016' }],
};
