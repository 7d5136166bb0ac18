const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const reported = { kind: 'reported', name: 'rapporté', source: 'Un bulletin', reason: null };
const network = {
  id: ID,
  name: 'Réseau des alliances',
  territories: [{ name: 'Isère', code: '38' }],
  themes: [{ name: 'emploi' }],
  demonstration: false,
  founded: { on: '2015', when: '2015' },
};
const counted = {
  ...{ value: 53, unit: 'unions régionales', said: '53 unions régionales', on: '2018', when: '2018' },
  provenance: reported,
};

/** Shown in the documentation. */
export const networksExample = { items: [{ ...network, alliances: 12 }], total: 1, next: null };
export const networkExample = {
  ...network,
  cutOver: '2026-06-30',
  provenance: reported,
  facilitatingOrganisations: [{ organisationId: ID, name: 'Fédération A' }],
  facilitators: [
    {
      organisationId: ID,
      organisation: 'Fédération A',
      personId: ID,
      name: 'Chargée de mission (fictive)',
      function: 'chargée de mission',
      from: '2018-01-01',
      until: null,
      present: true,
      when: 'le 1er janvier 2018',
      provenance: { kind: 'recorded', name: 'enregistré', source: null, reason: null },
    },
  ],
  members: { listed: 2, counted },
  alliances: [
    {
      ...{ id: ID, name: 'Sas vers l’emploi', stage: 'pre-project', status: 'open' },
      ...{ from: '2018-03', when: 'mars 2018', until: null, present: true },
    },
  ],
};
export const networkMembersExample = {
  items: [
    {
      organisationId: ID,
      name: 'Fédération A',
      kind: 'association',
      joined: { on: '2016', when: '2016' },
      left: null,
      present: true,
      provenance: reported,
    },
  ],
  total: 1,
  next: null,
  counted,
};
export const networkJournalExample = {
  items: [
    {
      entryId: ID,
      words: 'Le comité de pilotage des partenaires se réunit.',
      tags: ['gouvernance'],
      source: null,
      openness: 'network',
      opennessName: 'réseau',
      count: null,
      on: '2021-01',
      when: 'janvier 2021',
      provenance: reported,
    },
  ],
  total: 1,
  next: null,
};
