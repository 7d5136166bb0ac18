/** Shown in the documentation. */
export const gateExample = {
  gate: 'G2',
  name: 'd’avant-projet en expérimentation',
  from: { stage: 'pre-project', name: 'avant-projet' },
  to: { stage: 'experimentation', name: 'expérimentation' },
  here: true,
  open: false,
  criteria: [
    {
      criterion: 'charter-in-force',
      status: 'not-met',
      name: 'charte en vigueur',
      sentence: 'Il faut une charte en vigueur.',
      missing: null,
    },
  ],
};
