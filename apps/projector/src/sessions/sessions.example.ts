const party = {
  partyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  name: 'Fédération A',
};
const member = {
  mandateId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  party,
  person: { personId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22', name: 'Présidente (fictive)', function: 'présidente' },
};
const head = {
  sessionId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  body: { bodyId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10', kind: 'political', name: 'comité politique' },
  title: 'Rentrée',
  form: 'meeting',
  startsAt: '2018-09-12T14:30',
  closesAt: null,
  when: 'le 12 septembre 2018 à 14 h 30',
  until: null,
  place: 'Maison des associations',
  link: null,
  status: 'closed',
  statusName: 'levée',
  notice: { given: 12, required: 7, charterVersion: 1, short: false },
  convened: { on: '2018-08-31', when: 'le 31 août 2018' },
  secondConvocationOf: null,
  published: 'network',
};

/** Shown in the documentation. */
export const listExample = {
  revision: 90,
  items: [{ ...head, items: { all: 4, decisions: 2 } }],
  total: 1,
  next: null,
};
export const oneExample = {
  reported: false,
  revision: 90,
  ...head,
  opened: { on: '2018-09-12', when: 'le 12 septembre 2018' },
  closed: { on: '2018-09-12', when: 'le 12 septembre 2018' },
  complete: true,
  contestable: false,
  quorum: {
    alliesNeeded: 2,
    alliesFound: 2,
    alliesBase: 2,
    seatsNeeded: 2,
    seatsFound: 4,
    seatsBase: 4,
    reached: true,
  },
  openConditions: [
    {
      conditionId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a77',
      text: 'Trouver un terrain.',
      source: 'study',
      owner: { ...party, personId: null, person: null },
      due: { on: '2018-12-31', when: 'le 31 décembre 2018' },
      open: true,
      overdue: false,
    },
  ],
  entered: [{ ...party, role: 'supporter', roleName: 'soutien', on: '2018-08-31', when: 'le 31 août 2018' }],
  sitting: [party],
  agenda: [
    {
      itemId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
      title: 'Budget commun',
      kind: 'decision',
      kindName: 'décision',
      matter: { matter: 'budget', name: 'budget' },
      outcome: 'decided',
      outcomeName: 'décidé',
      decision: { number: 12, outcome: 'adopted', outcomeName: 'adoptée' },
      voices: [{ ...member, voice: 'for', voiceName: 'pour', reason: null }],
      recused: [],
    },
  ],
  attendance: [{ ...member, presence: 'present', presenceName: 'présent', byAlternate: false, entitled: true }],
  proxies: [],
  accepted: [],
  minutes: [{ draft: 1, drafted: { on: '2018-09-12', when: 'le 12 septembre 2018' }, approved: null, comments: [] }],
  boardNote: null,
  live: null,
};
