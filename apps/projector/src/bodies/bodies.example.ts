const party = {
  partyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  organisationId: '9d5b9a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  name: 'Fédération A',
};
const member = {
  mandateId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
  party,
  affiliate: null,
  person: { personId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22', name: 'Présidente (fictive)', function: 'présidente' },
  capacities: [{ capacity: 'administrator', name: 'administrateur' }],
  from: '2016-03-10',
  until: null,
  term: null,
  present: true,
  ended: null,
  alternates: [],
};
const head = {
  bodyId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  kind: 'political',
  name: 'comité politique',
  project: null,
  constituted: { on: '2016-03-10', when: 'le 10 mars 2016' },
  dissolved: null,
  present: true,
};

/** Shown in the documentation. */
export const listExample = { revision: 24, items: [head], total: 1, next: null };
export const membersExample = { revision: 24, items: [member], total: 1, next: null };
export const committeeExample = {
  revision: 24,
  ...head,
  members: [member],
  guests: [],
  declined: [],
  backlog: [],
  completeness: { complete: false, sitting: [party], declining: [], missing: [] },
};
export const teamExample = {
  revision: 24,
  ...head,
  kind: 'project-team',
  name: 'équipe projet',
  project: { projectId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10', title: 'Restauration collective' },
  lead: member,
  coLead: null,
  members: [member],
  guests: [],
  declined: [],
  backlog: [],
};
export const tableExample = {
  revision: 24,
  bodyId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  kind: 'round-table',
  name: 'tour de table',
  members: [{ mandateId: member.mandateId, party, person: member.person, from: '2016-01-04', until: null }],
  backlog: [],
  completeness: { complete: true, sitting: [party], declining: [], missing: [] },
};
export const crossSeatsExample = {
  revision: 24,
  items: [
    { seatId: member.mandateId, person: member.person, of: party, on: party, from: '2017-01-01', until: '2019-12-31' },
  ],
};
