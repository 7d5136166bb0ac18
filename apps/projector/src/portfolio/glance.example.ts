const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

/** Shown in the documentation. */
export const glanceExample = {
  items: [
    {
      id: ID,
      name: 'Sas vers l’emploi',
      stage: 'pre-project',
      stageName: 'avant-projet',
      stageOn: '2024-03',
      stageWhen: 'mars 2024',
      daysInStage: null,
      inStage: { atLeast: 62, atMost: 92, said: 'environ 3 mois' },
      status: 'open',
      statusName: 'ouverte',
      suspended: null,
      closed: null,
      themes: ['emploi'],
      territories: ['Isère'],
      allies: ['Une entreprise de sécurité', 'Une association d’insertion'],
      lastActivity: {
        on: '2024-05-12',
        when: 'le 12 mai 2024',
        what: 'Une note est portée au journal.',
        recordedAt: '2024-05-13T08:00:00.000Z',
      },
      nextSession: {
        sessionId: ID,
        startsAt: '2024-06-20T14:00',
        when: 'le 20 juin 2024 à 14 h',
        body: { kind: 'political', name: 'comité politique' },
        title: null,
      },
      open: {
        ...{ conditions: 1, conditionsOverdue: 0, actions: 4, actionsOverdue: 2 },
        ...{ decisionsWaiting: 1, ratificationsPending: 2, signaturesMissing: 0, proposals: 0 },
      },
    },
  ],
  total: 1,
  next: null,
  facets: {
    stages: [{ stage: 'pre-project', count: 1, name: 'avant-projet' }],
    statuses: [{ status: 'open', name: 'ouverte', count: 1 }],
    territories: [{ name: 'Isère', code: '38', count: 1 }],
    themes: [{ name: 'emploi', code: null, count: 1 }],
    parties: [{ organisationId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e13', name: 'Fédération des foyers', count: 1 }],
    networks: [],
  },
};
