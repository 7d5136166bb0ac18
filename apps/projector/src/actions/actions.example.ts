/** Shown in the documentation. */
export const example = {
  revision: 90,
  items: [
    {
      actionId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
      text: 'Écrire aux réseaux.',
      status: 'open',
      statusName: 'en cours',
      overdue: true,
      due: { on: '2016-09-01', when: 'le 1er septembre 2016' },
      firstDue: '2016-07-01',
      moves: 1,
      party: {
        partyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
        organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
        name: 'Fédération A',
      },
      person: {
        personId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22',
        name: 'Directrice (fictive)',
        function: 'directrice',
      },
      project: null,
      decision: { decisionId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', number: 7 },
      assigned: { on: '2016-04-12', when: 'le 12 avril 2016' },
      ended: null,
      words: null,
      supersededBy: null,
    },
  ],
  total: 1,
  next: null,
};
