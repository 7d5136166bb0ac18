const party = {
  partyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  name: 'Fédération A',
};
const noMeans = { cents: 0, paidMinutes: 0, volunteerMinutes: 0, inKind: 0 };
const short = {
  projectId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  title: 'Restauration collective',
  aim: 'Accompagner mille cantines vers des repas durables.',
  status: 'launched',
  statusName: 'lancé',
  reported: false,
  budgetCents: 2_500_000,
  budgetSaid: '25 000 €',
  proposedBy: party,
  proposedBySaid: 'Fédération A',
  partners: [party],
  proposed: { on: '2016-03', when: 'mars 2016' },
  launched: { on: '2016-06-14', when: 'le 14 juin 2016' },
  ended: null,
  nextMilestone: { title: 'Cent cantines', due: '2017-03-31', when: 'le 31 mars 2017' },
  openDifficulties: 1,
  means: { pledged: { ...noMeans, cents: 1_500_000, volunteerMinutes: 6_000 }, delivered: noMeans },
  meansSaid: null,
  launchReport: null,
  flagged: false,
};

export const listExample = {
  revision: 120,
  items: [{ ...short, milestones: { open: 1, reached: 2, dropped: 0 }, results: 3 }],
  total: 1,
  next: null,
};

export const oneExample = {
  revision: 120,
  ...short,
  launchedBy: { decisionId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', number: 7 },
  endedBy: null,
  endReport: null,
  endWords: null,
  lessonId: null,
  lesson: null,
  team: [{ ...party, brings: 'Sa méthode', stepAside: 'Elle partage le nom' }],
  affiliates: [
    {
      engagementId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
      organisationId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22',
      name: 'Association locale',
      through: party,
      project: { projectId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10', title: 'Restauration collective' },
      from: { on: '2016-09-01', when: 'le 1er septembre 2016' },
      until: { on: '2017-08-31', when: 'le 31 août 2017' },
      released: null,
      present: true,
    },
  ],
  reorientations: [],
  milestones: [],
  results: [],
  difficulties: [],
  communications: [],
  contributions: [],
};
