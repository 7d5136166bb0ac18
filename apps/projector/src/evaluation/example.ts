const ally = {
  partyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  name: 'Fédération A',
};
const decision = { decisionId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', number: 12 };
const day = { on: '2018-02-01', when: 'le 1er février 2018' };

export const evaluationExample = {
  revision: 310,
  plan: {
    ...day,
    decision,
    cells: [{ cell: 'oneself-trust', name: 'effet sur soi : confiance', kept: true, reason: null }],
    indicators: [{ indicatorId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10', label: 'Repas servis', unit: 'repas' }],
    term: '2018-06-30',
    termWhen: 'le 30 juin 2018',
    answerDays: 30,
  },
  planSaid: null,
  cycles: [
    {
      cycle: 1,
      entered: day,
      ...{ report: null, openedSaid: null, revealedSaid: null, concludedSaid: null },
      opened: {
        ...day,
        decision,
        asked: [ally],
        answered: 1,
        deadline: '2018-03-03',
        deadlineWhen: 'le 3 mars 2018',
      },
      revealed: {
        ...day,
        decision: null,
        missing: [],
        scores: [
          {
            cell: 'oneself-trust',
            name: 'effet sur soi : confiance',
            average: '4.0',
            scores: 1,
            lowest: 4,
            highest: 4,
          },
        ],
        assessments: [
          {
            ...ally,
            counts: true,
            cells: [{ cell: 'oneself-trust', score: 4 }],
            stories: [{ cells: ['oneself-trust'], story: 'On ose demander de l’aide.' }],
            figures: [],
          },
        ],
      },
      concluded: {
        ...day,
        decision,
        conclusion: 'deepen',
        conclusionName: 'approfondir',
        words: 'On continue ensemble.',
      },
    },
  ],
  scenarios: [],
  roadmaps: [],
  trust: [{ period: '2017', when: '2017', level: '3.7', allies: 3 }],
};
