import { organisationAlliances } from '../directory/organisation-alliances.ts';
import { meansOf } from '../projects/means.ts';
import { partiesNamed } from '../query/parties.ts';
import { successionsKnown } from '../directory/successions-known.ts';
import { listHistory } from '../history/queries.ts';
import { given } from '../testing/given.ts';
import { happened, id, organisation } from '../testing/history.ts';
import { small, smallStory } from '../testing/small-story.ts';
import { listParties, partyDetails } from './queries.ts';

const basis = { kind: 'decision', decisionId: id(91) } as const;
const registered = (n: number, name: string) =>
  happened(organisation(n), 'OrganisationRegistered', {
    ...{ organisationId: id(n), name, kind: 'foundation', networkHead: false },
  });
/** The federation was taken over on 1 January 2020, and the alliance took it up on 3 March. */
const taken = [
  ...smallStory,
  registered(14, 'Foyers et jardins réunis'),
  happened(
    organisation(11),
    'OrganisationSucceeded',
    { successors: [id(14)], kind: 'merged', on: '2020-01-01' },
    { on: '2020-01-01' },
  ),
  happened(
    small.alliance,
    'PartySucceeded',
    { partyId: small.first, from: small.federation, to: id(14), basis },
    { on: '2020-03-03' },
  ),
];
const on = (day: string) => ({ language: 'fr', day }) as const;

describe('a party that another organisation has taken over (R34)', () => {
  it('bears its old name until the day of the decision, the successor’s from that day on', async () => {
    const nameOn = async (day: string) =>
      (await given(taken).answers((db) => listParties(db, small.alliance, on(day)))).items.find(
        ({ partyId }) => partyId === small.first,
      );
    expect(await nameOn('2020-03-02')).toMatchObject({
      name: 'Foyers unis',
      kind: 'association',
      organisationId: small.federation,
    });
    expect(await nameOn('2020-03-03')).toMatchObject({
      name: 'Foyers et jardins réunis',
      kind: 'foundation',
      organisationId: id(14),
    });
  });

  it('is named so beside what was decided before and after', async () => {
    const name = async (day: string) =>
      given(taken).answers(async (db) => (await partiesNamed(db, small.alliance, day))(small.first).name);
    expect([await name('2018-10-01'), await name('2020-03-02'), await name('2020-03-03')]).toEqual([
      'Fédération des foyers',
      'Foyers unis',
      'Foyers et jardins réunis',
    ]);
  });

  it('keeps its old name in the story of the days before, however late they are recorded', async () => {
    const said = (on: string) =>
      happened(small.alliance, 'PilotNamed', { partyId: small.first, personId: id(31) }, { on });
    const { items } = await given([...taken, said('2019-12-01'), said('2020-04-01')]).answers((db) =>
      listHistory(db, small.alliance, { language: 'fr', type: 'PilotNamed' }),
    );
    const pilots = items.map(({ sentence }) => sentence);
    expect(pilots).toEqual([
      'Directrice (fictive) devient pilote pour Fédération des foyers.',
      'Directrice (fictive) devient pilote pour Foyers unis.',
      'Directrice (fictive) devient pilote pour Foyers et jardins réunis.',
    ]);
  });

  it('shows who has taken it over, when and by which decision', async () => {
    const party = await given(taken).answers((db) => partyDetails(db, small.alliance, small.first, on('2021-01-01')));
    expect(party?.successions).toMatchObject([
      {
        from: { name: 'Foyers unis' },
        to: { name: 'Foyers et jardins réunis' },
        when: 'le 3 mars 2020',
        decisionId: id(91),
      },
    ]);
    expect(party?.roles).toHaveLength(1);
  });

  it('stands in the alliances of both organisations, each with its days', async () => {
    const places = (of: string) =>
      given(taken).answers(async (db) => (await organisationAlliances(db, of, on('2021-01-01')))?.items);
    expect(await places(small.federation)).toMatchObject([{ until: { on: '2020-03-02' }, present: false }]);
    expect(await places(id(14))).toMatchObject([{ from: { on: '2020-03-03' }, until: null, present: true }]);
  });

  it('lets the rules know who was succeeded, by whom and since when', async () => {
    const known = await given(taken).answers((db) => successionsKnown(db, [small.federation, small.union]));
    expect([...known.keys()]).toEqual([small.federation]);
    expect(known.get(small.federation)).toMatchObject({ successors: [id(14)], kind: 'merged', on: '2020-01-01' });
    expect(known.get(small.federation)?.recordedAt).toMatch(/^2026-01-01T.*Z$/);
  });
});

describe('two parties that have become one (R34)', () => {
  const pledged = happened(
    small.alliance,
    'ContributionPledged',
    {
      ...{ pledgeId: id(95), partyId: small.second, to: {}, purpose: 'coordination' },
      amount: { kind: 'money', cents: 5_000 },
    },
    { on: '2018-10-02' },
  );
  const merged = [
    ...smallStory.slice(0, -3),
    pledged,
    happened(small.alliance, 'PartiesMerged', { kept: small.first, ended: small.second, basis }, { on: '2018-12-01' }),
  ];

  it('the one that ended is there until the day before, and says into which it went', async () => {
    const all = (day: string) =>
      given(merged).answers((db) => listParties(db, small.alliance, { ...on(day), who: 'all' }));
    const second = (await all('2018-12-01')).items.find(({ partyId }) => partyId === small.second);
    expect(second).toMatchObject({ present: false, ended: 'merged', mergedInto: small.first });
    expect((await all('2018-11-30')).items.every(({ present }) => present)).toBe(true);
  });

  it('what it had pledged, and the conditions that it answered for, are the other’s', async () => {
    const [pledges, conditions] = await given(merged).answers(async (db) => [
      await db.selectFrom('project_contribution').selectAll().where('partyId', '=', small.first).execute(),
      await db.selectFrom('feasibility_condition').select('partyId').execute(),
    ]);
    expect(meansOf(pledges).pledged.cents).toBe(5_000);
    expect(conditions).toEqual([{ partyId: small.first }]);
  });
});
