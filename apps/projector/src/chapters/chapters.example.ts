/** Shown in the documentation. */
export const example = {
  revision: 42,
  items: [
    {
      chapterId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
      territory: 'Occitanie',
      code: '76',
      opened: { on: '2019', when: '2019' },
      basis: 'decision',
      decisionNumber: 12,
      report: null,
      alliance: {
        ...{ name: 'Alliance en Occitanie', status: 'open', statusName: 'ouverte' },
        ...{ stage: 'experimentation', stageName: 'expérimentation' },
        since: { on: '2020-03', when: 'mars 2020' },
        began: { on: '2019', when: '2019' },
        ...{ allies: 6, parties: 8 },
      },
      charter: {
        ...{ whose: 'parent', version: 1, parentVersion: 2 },
        since: { on: '2020-06-01', when: 'le 1er juin 2020' },
        says: 'La charte de l’alliance mère s’y applique (version 2).',
      },
      says: null,
    },
  ],
  total: 1,
  next: null,
};
