import { alliance, happened, id, network, organisation, person, type Happened } from './history.ts';

const entry = { kind: 'entry' } as const;
const details = { kind: 'association', networkHead: true } as const;

/** Names of ids in the small story. */
export const small = {
  alliance: alliance(1),
  allianceId: id(1),
  federation: id(11),
  union: id(12),
  network: id(61),
  director: id(31),
  president: id(32),
  first: id(21),
  second: id(22),
  condition: id(71),
} as const;

/** An alliance from its opening to its pre-project, with two allies of which one leaves: enough to see every directory view. */
export const smallStory: readonly Happened[] = [
  happened(
    organisation(11),
    'OrganisationRegistered',
    { organisationId: id(11), name: 'Fédération des foyers', ...details },
    { on: '2001' },
  ),
  happened(
    organisation(11),
    'OrganisationDetailsChanged',
    { name: 'Foyers unis', ...details, officialNumber: '123456789' },
    { on: '2019-06-01' },
  ),
  happened(
    organisation(12),
    'OrganisationRegistered',
    { organisationId: id(12), name: 'Union des jardins', ...details, partOf: id(11) },
    { on: '2002' },
  ),
  happened(person(31), 'PersonRegistered', { personId: id(31), name: 'Directrice (fictive)', function: 'directrice' }),
  happened(person(32), 'PersonRegistered', { personId: id(32), name: 'Président (fictif)' }),
  happened(network(61), 'NetworkFounded', {
    networkId: id(61),
    name: 'Réseau des alliances',
    territories: [{ name: 'Isère' }],
    themes: [],
  }),
  happened(network(61), 'FacilitatorNamed', { organisationId: id(12), personId: id(32), from: '2018-01-01' }),
  happened(
    alliance(1),
    'AllianceInitiated',
    {
      ...{ allianceId: id(1), name: 'Foyers et jardins', types: ['peers'], themes: [{ name: 'habitat' }] },
      ...{ territories: [{ name: 'Isère', code: '38' }], zone: 'Europe/Paris', demonstration: false },
    },
    { on: '2018-03-01' },
  ),
  happened(alliance(1), 'StageEntered', { to: 'interconnaissance', basis: entry, criteria: [] }, { on: '2018-03-01' }),
  happened(alliance(1), 'AlliancePlacedInNetwork', { networkId: id(61) }, { on: '2018-03-01' }),
  happened(
    alliance(1),
    'PartyJoined',
    { partyId: id(21), organisationId: id(11), role: 'ally', basis: entry },
    { on: '2018-03-01' },
  ),
  happened(
    alliance(1),
    'RepresentativeNamed',
    { mandateId: id(41), partyId: id(21), personId: id(31) },
    { on: '2018-03-01' },
  ),
  happened(alliance(1), 'PilotNamed', { partyId: id(21), personId: id(31) }, { on: '2018-03-01' }),
  happened(
    alliance(1),
    'PartyInvited',
    { invitationId: id(51), organisationId: id(12), role: 'ally' },
    { on: '2018-04-01' },
  ),
  happened(
    alliance(1),
    'PartyJoined',
    {
      partyId: id(22),
      organisationId: id(12),
      role: 'ally',
      invitationId: id(51),
      basis: { kind: 'act', partyId: id(22) },
    },
    { on: '2018-05-01' },
  ),
  happened(
    alliance(1),
    'RepresentativeNamed',
    { mandateId: id(42), partyId: id(22), personId: id(32) },
    { on: '2018-05-01' },
  ),
  happened(
    alliance(1),
    'PartyProfileShared',
    { partyId: id(21), version: 1, wants: 'Des jardins.' },
    { on: '2018-06' },
  ),
  happened(alliance(1), 'PurposeWorded', { version: 1, purpose: 'Un jardin par foyer.' }, { on: '2018-06-15' }),
  happened(
    alliance(1),
    'TieDeclared',
    { tieId: id(81), partyId: id(21), otherPartyId: id(22), tie: 'funds' },
    { on: '2018-06-20' },
  ),
  happened(
    alliance(1),
    'StageEntered',
    {
      gate: 'G1',
      from: 'interconnaissance',
      to: 'pre-project',
      basis: entry,
      criteria: [{ criterion: 'two-allies', status: 'held' }],
    },
    { on: '2018-09-01' },
  ),
  happened(
    alliance(1),
    'ConditionSet',
    {
      conditionId: id(71),
      source: { kind: 'study', studyId: id(72) },
      text: 'Trouver un terrain.',
      owner: { partyId: id(22) },
      due: '2018-12-31',
    },
    { on: '2018-10-01' },
  ),
  happened(alliance(1), 'WithdrawalAnnounced', { partyId: id(22), lastDay: '2019-01-31' }, { on: '2019-01-01' }),
  happened(
    alliance(1),
    'PartyWithdrew',
    { partyId: id(22), basis: { kind: 'act', partyId: id(22) } },
    { on: '2019-01-31' },
  ),
  happened(
    alliance(1),
    'RepresentativeEnded',
    { mandateId: id(42), partyId: id(22), personId: id(32) },
    { on: '2019-01-31' },
  ),
];
