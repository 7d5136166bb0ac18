const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const organisation = {
  id: ID,
  name: 'Fédération A',
  kind: 'association',
  kindName: 'association',
  networkHead: true,
  officialNumber: '123456789',
  territory: { name: 'Isère', code: '38' },
  partOf: null,
};
const alliance = { id: ID, name: 'Alliance pour l’habitat partagé', stage: 'pre-project', status: 'open' };

/** Shown in the documentation. */
export const organisationsExample = {
  items: [{ ...organisation, possibleDuplicates: 0 }],
  total: 1,
  next: null,
};
export const organisationExample = {
  ...organisation,
  registered: '2001',
  names: [{ name: 'Fédération A', from: null }],
  kinds: [{ kind: 'association', kindName: 'association', from: null }],
  parts: [],
  succeeded: null,
  predecessors: [
    {
      id: '6f1d8a80-91c5-5a0e-8f0a-2f6f0d5b7a21',
      name: 'Union des foyers',
      kind: 'merged',
      kindName: 'fusion',
      on: '2017-01-01',
      when: 'le 1er janvier 2017',
      words: null,
    },
  ],
  possibleDuplicates: 1,
  affiliations: [],
  alliances: [{ ...alliance, partyId: ID, role: 'ally', from: '2018-03-01', until: null, present: true }],
};
export const personExample = {
  id: ID,
  name: 'Directrice (fictive)',
  email: null,
  telephone: null,
  function: 'directrice',
  acts: [],
};
