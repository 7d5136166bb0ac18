const party = {
  partyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  name: 'Fédération A',
};
const none = { cents: 0, paidMinutes: 0, volunteerMinutes: 0, inKind: 0 };
const money = (cents: number, amount: string) => ({ amount, cents, minutes: 0, volunteer: false, words: null });
const both = { pledged: { ...none, cents: 1_500_000 }, delivered: { ...none, cents: 1_000_000 } };

/** Shown in the documentation. */
export const example = {
  revision: 90,
  items: [
    {
      contributionId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
      party,
      project: null,
      purpose: { purpose: 'coordination', name: 'coordination' },
      kind: 'money',
      kindName: 'argent',
      pledged: { ...money(1_500_000, '15 000 €'), on: '2016-03-24', when: 'le 24 mars 2016', withdrawn: false },
      delivered: { ...none, cents: 1_000_000 },
      deliveries: [
        {
          deliveryId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
          ...money(1_000_000, '10 000 €'),
          on: '2016-09-01',
          when: 'le 1er septembre 2016',
        },
      ],
    },
  ],
  total: 1,
  next: null,
  totals: both,
  byParty: [{ party, ...both }],
  byDestination: [{ project: null, ...both }],
  supports: [
    {
      supportId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22',
      party,
      forWhat: 'L’animation des territoires.',
      pledged: null,
      received: [],
      total: none,
    },
  ],
};
