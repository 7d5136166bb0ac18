const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const none = { cents: 0, paidMinutes: 0, volunteerMinutes: 0, inKind: 0 };

/** Shown in the documentation. */
export const placesExample = {
  items: [
    {
      id: ID,
      name: 'Alliance pour l’habitat partagé',
      status: 'open',
      demonstration: false,
      stage: { stage: 'experimentation', name: 'expérimentation' },
      partyId: '6f1d8a80-91c5-5a0e-8f0a-2f6f0d5b7a21',
      role: 'ally',
      roleName: 'allié',
      from: { on: '2018-03', when: 'mars 2018' },
      until: null,
      present: true,
      projects: [{ projectId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10', title: 'Jardins', status: 'launched' }],
      means: { pledged: { ...none, cents: 1_500_000 }, delivered: none },
    },
  ],
  total: 1,
  next: null,
};
export const duplicatesExample = {
  items: [{ id: ID, name: 'Fédération A', inCommon: ['official-number', 'name', 'kind'] }],
};
