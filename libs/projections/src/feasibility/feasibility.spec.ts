import { given } from '../testing/given.ts';
import { alliance, happened, id, organisation, person } from '../testing/history.ts';
import { listConditions, readFeasibility, type ConditionsRequest } from './queries.ts';

const here = alliance(1);
const study = (n: number, question: string) =>
  happened(here, 'FeasibilityStudyStarted', { studyId: id(n), question, byPartyId: id(21) }, { on: '2016-02' });
const concluded = (n: number, verdict: 'feasible' | 'feasible-with-conditions', on: string) =>
  happened(here, 'FeasibilityStudyConcluded', { studyId: id(n), verdict, words: 'Oui' }, { on });

const story = [
  happened(
    organisation(11),
    'OrganisationRegistered',
    { organisationId: id(11), name: 'Le dispositif', kind: 'association', networkHead: false },
    { on: '2010' },
  ),
  happened(person(31), 'PersonRegistered', { personId: id(31), name: 'Chargée d’étude (fictive)' }),
  happened(
    here,
    'PartyJoined',
    { partyId: id(21), organisationId: id(11), role: 'facilitator', basis: { kind: 'entry' } },
    { on: '2016' },
  ),
  study(1, 'Peut-on ?'),
  concluded(1, 'feasible-with-conditions', '2016-05-01'),
  happened(
    here,
    'ConditionSet',
    {
      ...{ conditionId: id(41), source: { kind: 'study', studyId: id(1) }, text: 'Trouver un lieu' },
      ...{ owner: { partyId: id(21), personId: id(31) }, due: '2016-12-31' },
    },
    { on: '2016-05-01' },
  ),
  happened(
    here,
    'ConditionSet',
    { conditionId: id(42), source: { kind: 'study', studyId: id(1) }, text: 'Nommer un référent' },
    { on: '2016-05-01' },
  ),
  happened(
    here,
    'CriterionWaived',
    {
      ...{ gate: 'G2', criterion: 'means-reserved', reason: 'Ils viennent', decisionId: id(51) },
      conditionId: id(43),
    },
    { on: '2016-06-01' },
  ),
  happened(
    here,
    'ConditionSet',
    {
      ...{ conditionId: id(43), text: 'Réserver les moyens', due: '2016-09-01' },
      source: { kind: 'waiver', decisionId: id(51), criterion: 'means-reserved' },
      owner: { partyId: id(21) },
    },
    { on: '2016-06-01' },
  ),
  happened(here, 'ConditionMet', { conditionId: id(41), evidence: 'Bail signé' }, { on: '2017-01-15' }),
];
const assigned = happened(here, 'ConditionAssigned', {
  ...{ conditionId: id(42), owner: { partyId: id(21) }, due: '2016-08-01' },
});
const met = happened(here, 'ConditionMet', { conditionId: id(43), evidence: 'Budget voté' }, { on: '2018-01-01' });

const conditions = async (wanted: Partial<ConditionsRequest> = {}, events = story) =>
  (await given(events).answers((db) => listConditions(db, here, { language: 'fr', day: '2017-06-01', ...wanted })))
    .items;
const ids = async (wanted: Partial<ConditionsRequest> = {}, events = story) =>
  (await conditions(wanted, events)).map(({ conditionId }) => Number(conditionId.slice(-2)));
const read = (day: string, events = story) =>
  given(events).answers((db) => readFeasibility(db, here, { language: 'fr', day }));

describe('conditions', () => {
  it('R4: are tracked whoever set them, those due first coming first', async () => {
    expect(await ids()).toEqual([43, 41, 42]);
    expect(await ids({ sort: '-set' })).toEqual([43, 42, 41]);
  });

  it('R40: are open and overdue for a day', async () => {
    expect(await ids({ status: 'open' })).toEqual([43, 42]);
    expect(await ids({ status: 'open', day: '2017-01-14' })).toEqual([43, 41, 42]);
    expect(await ids({ status: 'overdue' })).toEqual([43]);
    expect(await ids({ status: 'overdue', day: '2016-09-01' })).toEqual([]);
    expect(await ids({ status: 'met' })).toEqual([41]);
    expect(await ids({ source: 'waiver' })).toEqual([43]);
    expect(await ids({ party: id(21) })).toEqual([43, 41]);
  });

  it('name who answers for them, the decision, and say the dates', async () => {
    const [waived, first] = await conditions();
    expect(first).toMatchObject({
      owner: { partyId: id(21), name: 'Le dispositif', person: 'Chargée d’étude (fictive)' },
      due: { on: '2016-12-31', when: 'le 31 décembre 2016' },
      met: { when: 'le 15 janvier 2017', evidence: 'Bail signé' },
      ...{ open: false, overdue: false, studyId: id(1), decision: null },
    });
    expect(waived).toMatchObject({ open: true, overdue: true, decision: { decisionId: id(51), number: null } });
  });

  it('G2: get an owner and a due date later', async () => {
    expect(await ids({}, [...story, assigned])).toEqual([42, 43, 41]);
  });
});

describe('feasibility', () => {
  it('shows each study with its conditions, and which conclusion counts', async () => {
    const { studies } = await read('2017-06-01', [
      ...story,
      study(2, 'Et maintenant ?'),
      concluded(2, 'feasible', '2018'),
    ]);
    expect(studies.map(({ counts, conditions: set }) => [counts, set.length])).toEqual([
      [false, 2],
      [true, 0],
    ]);
    expect(studies[0]).toMatchObject({ by: { name: 'Le dispositif' }, started: { when: 'février 2016' } });
  });

  it('R3: a waiver stays visible until its condition is met', async () => {
    const { waivers } = await read('2017-06-01');
    expect(waivers).toMatchObject([{ gate: 'G2', criterion: 'means-reserved', condition: { conditionId: id(43) } }]);
    expect((await read('2018-06-01', [...story, met])).waivers).toEqual([]);
  });
});
