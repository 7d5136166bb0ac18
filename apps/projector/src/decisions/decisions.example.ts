const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const party = { partyId: ID, organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10', name: 'Fédération A' };
const person = { personId: ID, name: 'Directrice (fictive)', function: 'directrice' };

const summary = {
  decisionId: ID,
  number: 7,
  title: 'Le budget de l’année',
  status: 'in-effect',
  statusName: 'en vigueur',
  outcome: 'adopted',
  outcomeName: 'adoptée',
  matter: { matter: 'budget', name: 'budget' },
  body: { bodyId: ID, kind: 'political', name: 'comité politique' },
  sessionId: ID,
  on: '2018-03-05',
  when: 'le 5 mars 2018',
  mode: { mode: 'consent', name: 'consentement' },
  allies: { for: 2, against: 0, abstain: 0 },
  exceptional: false,
};

/** Shown in the documentation. */
export const registerExample = {
  revision: 120,
  items: [summary],
  total: 7,
  next: null,
  reported: [
    {
      decisionId: ID,
      number: 'H1',
      title: 'Trois chantiers',
      text: 'Trois chantiers sont retenus.',
      matter: { matter: 'project-launch', name: 'lancement d’un chantier' },
      body: { word: null, name: 'non connu' },
      mode: { word: null, name: 'non connu' },
      outcome: { word: null, name: 'non connu' },
      voices: { for: { value: null, said: 'non connu' } },
      sessionId: null,
      on: '2016',
      when: '2016',
      provenance: { kind: 'reported', name: 'rapporté', source: 'Un article', reason: null },
    },
  ],
};

export const decisionExample = {
  reported: false,
  revision: 120,
  ...summary,
  itemId: ID,
  proposalId: null,
  text: 'Chaque allié verse 5 000 euros.',
  rationale: null,
  options: ['5 000 euros', '10 000 euros'],
  effect: null,
  allies: [{ ...party, voice: 'for', voiceName: 'pour' }],
  voices: [
    {
      mandateId: ID,
      person,
      party,
      presence: 'present',
      presenceName: 'présent',
      byAlternate: false,
      represented: false,
      recused: false,
      voice: { voice: 'for', name: 'pour' },
      castBy: { personId: ID, name: 'Pilote (fictive)' },
      reason: null,
    },
  ],
  dissent: [],
  recusals: [],
  quorum: {
    alliesNeeded: 2,
    alliesFound: 2,
    alliesBase: 2,
    seatsNeeded: 2,
    seatsFound: 4,
    seatsBase: 4,
    reached: true,
  },
  conditions: [],
  waivers: [],
  supersedes: [],
  lifts: [],
  actions: [],
  questions: [],
  boards: [],
  ratified: null,
  notRatified: null,
  tookEffect: { on: '2018-03-05', when: 'le 5 mars 2018' },
  effectRevisions: [],
  supersededBy: null,
  waiting: null,
};

export const appliesExample = {
  revision: 120,
  day: '2018-06-15',
  when: 'le 15 juin 2018',
  charter: { version: 1, inForce: { on: '2016-04-12', when: 'le 12 avril 2016' }, texts: { vision: 'Bien manger' } },
  delegations: [
    {
      delegationId: ID,
      matter: { matter: 'communication', name: 'communication' },
      limits: 'La lettre mensuelle',
      until: '2018-12-31',
      untilWhen: 'le 31 décembre 2018',
      decision: { decisionId: ID, number: 5 },
    },
  ],
  items: [summary],
  total: 1,
  next: null,
};
