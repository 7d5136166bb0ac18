const party = {
  partyId: '6f1d8a80-91c5-5a0e-8f0a-2f6f0d5b7a21',
  organisationId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  name: 'Fédération A',
  kind: 'association',
  role: 'ally',
  roleName: 'allié',
  sharesVoiceWith: null,
  present: true,
  from: { on: '2018-03-01', when: 'le 1er mars 2018' },
  until: null,
  ended: null,
  mergedInto: null,
  basis: 'act',
  report: null,
  evidence: null,
};

/** Shown in the documentation. */
export const listExample = {
  revision: 24,
  items: [
    {
      ...party,
      toDecide: {
        kind: 'merged',
        successors: ['8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22'],
        since: '2026-01-01',
        by: '2026-04-01',
        when: 'le 1er avril 2026',
        said: 'succession à décider au plus tard le 1er avril 2026',
        voice: true,
      },
    },
  ],
  total: 1,
  next: null,
  reported: [
    {
      groupId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
      words: '53 réseaux',
      role: 'ally',
      roleName: 'allié',
      kind: { word: null, name: 'non connu' },
      count: { value: 53, said: '53' },
      on: '2014',
      when: '2014',
      provenance: { kind: 'reported', name: 'rapporté', source: 'Un article', reason: null },
    },
  ],
};
export const detailsExample = {
  revision: 24,
  ...party,
  representatives: [
    {
      personId: '9d0b7c1e-6f3a-5b52-8c50-7f4b6f3f1a90',
      name: 'Directrice (fictive)',
      function: 'directrice',
      present: true,
    },
  ],
  pilots: [],
  profile: { version: 1, on: '2018-06', when: 'juin 2018', wants: 'Des jardins.', brings: null },
  ties: [],
  onEvidence: [],
  toDecide: null,
  successions: [],
  affiliates: [
    {
      engagementId: '7b1f4a0e-3f57-5c2e-8d55-6a0f7f0d9a10',
      organisationId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22',
      name: 'Association locale',
      through: { partyId: party.partyId, organisationId: party.organisationId, name: party.name },
      project: { projectId: '5c0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11', title: 'Restauration collective' },
      from: { on: '2018-09-01', when: 'le 1er septembre 2018' },
      until: null,
      released: null,
      present: true,
    },
  ],
};
export const circleExample = {
  revision: 24,
  invitations: [],
  asymmetries: [{ words: 'L’une est dix fois plus grande.', on: '2018-04' }],
};
