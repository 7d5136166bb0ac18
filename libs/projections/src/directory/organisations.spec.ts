import { given } from '../testing/given.ts';
import { alliance, happened, id, network, organisation } from '../testing/history.ts';
import { small, smallStory } from '../testing/small-story.ts';
import { organisationAlliances, type OrganisationAlliancesRequest } from './organisation-alliances.ts';
import { listOrganisations, organisationDetails, organisationDuplicates } from './queries.ts';

const asked = { language: 'fr', day: '2019-01-15' } as const;
const kind = { kind: 'association', networkHead: false } as const;
const registered = (n: number, details: object) =>
  happened(organisation(n), 'OrganisationRegistered', {
    organisationId: id(n),
    name: 'Les Amis du Lac',
    ...kind,
    ...details,
  });
const succeeded = (n: number, by: readonly number[], on: string) =>
  happened(organisation(n), 'OrganisationSucceeded', {
    successors: by.map(id),
    kind: by.length > 1 ? 'split' : 'merged',
    on,
    words: 'Votée.',
  });

describe('possible duplicates (R35)', () => {
  const lake = [
    registered(14, { officialNumber: '123456789', territory: { name: 'Isère', code: '38' } }),
    registered(15, { name: 'Les amis du lac', territory: { name: 'Isère', code: '38' } }),
    registered(16, { name: 'Amis des eaux', kind: 'foundation', officialNumber: '123456789' }),
    registered(17, { name: 'Les jardins', territory: { name: 'Isère', code: '38' } }),
  ];
  const duplicates = async (n: number, story = lake) =>
    (await given(story).answers((db) => organisationDuplicates(db, id(n))))?.items;

  it('are pointed out with what they have in common: number, name whatever its case, then place and kind', async () => {
    expect(await duplicates(14)).toEqual([
      { id: id(16), name: 'Amis des eaux', inCommon: ['official-number'] },
      { id: id(15), name: 'Les amis du lac', inCommon: ['name', 'territory', 'kind'] },
    ]);
  });

  it('are not made by a place and a kind alone', async () => {
    expect(await duplicates(17)).toEqual([]);
    expect(await duplicates(404)).toBeUndefined();
  });

  it('are found by a name that was borne before', async () => {
    const renamed = happened(organisation(15), 'OrganisationDetailsChanged', { name: 'Eaux vives', ...kind });
    expect(await duplicates(14, [...lake, renamed])).toContainEqual({
      id: id(15),
      name: 'Eaux vives',
      inCommon: ['former-name', 'kind'],
    });
  });

  it('are neither a part of it nor its successor', async () => {
    const part = registered(18, { partOf: id(14) });
    const successor = registered(19, {});
    const story = [...lake.slice(0, 1), part, successor, succeeded(14, [19], '2018')];
    expect(await duplicates(14, story)).toEqual([]);
    expect((await duplicates(18, story))?.map((one) => one.id)).toEqual([id(19)]);
  });

  describe('of an organisation registered for a demonstration and again for the real case', () => {
    const opened = (n: number, demonstration: boolean) =>
      happened(alliance(n), 'AllianceInitiated', {
        ...{ allianceId: id(n), name: 'Lac', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
        demonstration,
      });
    const joins = (n: number, organisationId: number) =>
      happened(alliance(n), 'PartyJoined', {
        ...{ partyId: id(organisationId + 100), organisationId: id(organisationId), role: 'ally' },
        basis: { kind: 'entry' },
      } as const);
    const placed = [...lake, opened(7, true), opened(8, false)];
    const others = async (n: number, story = placed) => (await duplicates(n, story))?.map((one) => one.id);

    it('are none: real life and demonstrations are not mixed', async () => {
      const story = [...placed, joins(7, 14), joins(8, 15)];
      expect(await others(14, story)).toEqual([]);
      expect(await others(15, story)).toEqual([]);
      const list = await given(story).answers((db) => listOrganisations(db, { ...asked, duplicates: true }));
      expect(list.items).toEqual([]);
    });

    it('are those of the same demonstration still, and of whoever has a place in both', async () => {
      expect(await others(14, [...placed, joins(7, 14), joins(7, 15)])).toEqual([id(15)]);
      expect(await others(14, [...placed, joins(7, 14), joins(7, 15), joins(8, 15)])).toEqual([id(15)]);
      expect(await others(15, [...placed, joins(8, 14), joins(7, 15), joins(8, 15)])).toEqual([id(14)]);
    });

    it('are none either where it has its place in a network only', async () => {
      const founded = happened(network(62), 'NetworkFounded', {
        ...{ networkId: id(62), name: 'Réseau', territories: [], themes: [], demonstration: true },
      });
      const member = happened(network(62), 'NetworkMemberJoined', { organisationId: id(14) });
      expect(await others(14, [...placed, founded, member])).toEqual([]);
    });
  });

  it('are counted in lists, and can be asked for alone', async () => {
    const list = (more: object = {}) => given(lake).answers((db) => listOrganisations(db, { ...asked, ...more }));
    expect((await list()).items.map((o) => [o.name, o.possibleDuplicates])).toEqual([
      ['Amis des eaux', 1],
      ['Les Amis du Lac', 2],
      ['Les amis du lac', 1],
      ['Les jardins', 0],
    ]);
    expect((await list({ duplicates: true })).items.map((o) => o.id)).toEqual([id(16), id(14), id(15)]);
  });
});

describe('an organisation over time (R34)', () => {
  const story = [
    ...smallStory,
    registered(14, { name: 'Foyers et jardins réunis' }),
    happened(
      organisation(11),
      'OrganisationDetailsChanged',
      { name: 'Foyers unis', kind: 'foundation', networkHead: true },
      { on: '2020-02-01' },
    ),
    succeeded(11, [14], '2021-01-01'),
    succeeded(12, [14, 15], '2022'),
  ];
  it('shows the kinds that it has had, and who succeeded it', async () => {
    const federation = await given(story).answers((db) => organisationDetails(db, small.federation, asked));
    expect(federation).toMatchObject({
      kinds: [
        { kind: 'association', from: null },
        { kind: 'foundation', from: '2020-02-01' },
      ],
      succeeded: {
        kindName: 'fusion',
        when: 'le 1er janvier 2021',
        words: 'Votée.',
        by: [{ id: id(14), name: 'Foyers et jardins réunis' }],
      },
      predecessors: [],
    });
  });

  it('shows whom it succeeded; of a split, every successor, registered or not', async () => {
    const [united, union] = await given(story).answers(async (db) => [
      await organisationDetails(db, id(14), asked),
      await organisationDetails(db, small.union, asked),
    ]);
    expect(united?.predecessors).toMatchObject([
      { name: 'Fédération des foyers', kind: 'merged', on: '2021-01-01' },
      { name: 'Union des jardins', kind: 'split', on: '2022' },
    ]);
    expect(union?.succeeded?.by.map(({ name }) => name)).toEqual(['Foyers et jardins réunis', null]);
  });
});

describe('an organisation across its alliances', () => {
  const places = (id: string, more: Partial<OrganisationAlliancesRequest> = {}) =>
    given(smallStory).answers((db) => organisationAlliances(db, id, { ...asked, ...more }));

  it('shows each place with its role and days, the stage, the projects and the means', async () => {
    expect(await places(small.union)).toMatchObject({
      total: 1,
      items: [
        {
          id: small.allianceId,
          roleName: 'allié',
          stage: { name: 'avant-projet' },
          from: { on: '2018-05-01' },
          until: { when: 'le 31 janvier 2019' },
          present: true,
          projects: [],
          means: { pledged: { cents: 0 } },
        },
      ],
    });
    expect(await places(id(404))).toBeUndefined();
  });

  it('says from and until when no more precisely than it was said (R29)', async () => {
    const vague = [
      happened(
        small.alliance,
        'PartyJoined',
        { partyId: id(71), organisationId: small.union, role: 'ally', basis: { kind: 'entry' } },
        { on: '2012' },
      ),
      happened(small.alliance, 'PartyWithdrew', { partyId: id(71), basis: { kind: 'entry' } }, { on: '2016-39' }),
    ];
    const told = given([...smallStory, ...vague]);
    const all = await told.answers((db) => organisationAlliances(db, small.union, asked));
    const dates = { from: { on: '2012', when: '2012' }, until: { on: '2016-39', when: 'fin 2016' }, present: false };
    expect(all?.items.find(({ partyId }) => partyId === id(71))).toMatchObject(dates);
    const one = await told.answers((db) => organisationDetails(db, small.union, asked));
    expect(one?.alliances.find(({ partyId }) => partyId === id(71))).toMatchObject({
      from: '2012',
      when: '2012',
      until: '2016-39',
    });
  });

  it('is filtered by role, stage, status and day', async () => {
    const count = async (more: Partial<OrganisationAlliancesRequest>) => (await places(small.union, more))?.total;
    expect(await count({ role: 'supporter' })).toBe(0);
    expect(await count({ stage: 'pre-project', status: 'open', role: 'ally' })).toBe(1);
    expect(await count({ status: 'closed' })).toBe(0);
    expect(await count({ who: 'present' })).toBe(1);
    expect(await count({ who: 'present', day: '2019-02-01' })).toBe(0);
  });
});
