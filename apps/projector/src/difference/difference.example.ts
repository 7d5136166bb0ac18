/** Shown in the documentation. */
export const differenceExample = {
  from: { asOf: null, effectiveAt: '2018-08-31', day: '2018-08-31', revision: 24, begun: true },
  to: { asOf: null, effectiveAt: '2018-12-31', day: '2018-12-31', revision: 24, begun: true },
  changes: [
    {
      what: 'stage',
      id: null,
      sentence: 'L’alliance était en interconnaissance ; elle est en avant-projet.',
    },
  ],
  onlyInTo: {
    total: 1,
    items: [
      {
        revision: 11,
        id: '7b1f4a0e-3f57-4c2e-8d55-6a0f7f0d9a10',
        type: 'StageEntered',
        sentence: 'L’alliance entre en avant-projet par le passage G1.',
        effectiveOn: '2018-09-01',
        when: 'le 1er septembre 2018',
        recordedAt: '2026-01-05T09:00:00.000Z',
        onBothSides: false,
      },
    ],
  },
  onlyInFrom: { total: 0, items: [] },
};
