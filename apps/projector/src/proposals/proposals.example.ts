const party = {
  partyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  name: 'Fédération A',
};
const short = {
  proposalId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  title: 'Quel territoire d’abord ?',
  version: 2,
  recommended: 'B',
  status: 'adopted',
  statusName: 'adoptée',
  matter: { matter: 'budget', name: 'budget' },
  drafted: { on: '2017-03-02', when: 'le 2 mars 2017' },
};
const words = {
  question: 'Par quel territoire commencer ?',
  options: [
    { key: 'A', text: 'La plaine', recommended: false },
    { key: 'B', text: 'La colline', recommended: true },
  ],
  recommended: 'B',
  meaning: [{ party, words: 'Deux jours par mois.' }],
  matter: { matter: 'budget', name: 'budget' },
  effect: null,
};

/** Shown in the documentation. */
export const listExample = { revision: 90, items: [short], total: 1, next: null };
export const oneExample = {
  revision: 90,
  ...short,
  ...words,
  versions: [{ ...words, version: 1, on: '2017-03-02', when: 'le 2 mars 2017' }],
  submitted: [
    {
      version: 1,
      on: '2017-03-16',
      when: 'le 16 mars 2017',
      decision: { decisionId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', number: 7 },
    },
  ],
  decisions: [
    {
      decisionId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
      number: 8,
      outcome: 'sent-back',
      outcomeName: 'renvoyée au comité technique',
      body: 'comité politique',
      on: '2017-04-12',
      when: 'le 12 avril 2017',
      questions: ['Qui paie les déplacements ?'],
    },
  ],
  withdrawn: null,
  difficulty: null,
};
