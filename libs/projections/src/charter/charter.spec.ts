import { chartered, charterRules, of, started } from '../testing/decided.ts';
import { given } from '../testing/given.ts';
import { allianceNames } from '../query/names.ts';
import { alliance, happened, id } from '../testing/history.ts';
import { listCharters, oneCharter, type CharterVersionsRequest } from './queries.ts';

const digest = 'B'.repeat(43);
const amended = [
  happened(
    of,
    'CharterDrafted',
    { version: 2, draft: 1, texts: { axes: [] }, rules: { ...charterRules, noticeDays: 14 } },
    { on: '2017-01-10' },
  ),
  happened(
    of,
    'CharterOpenedForSignature',
    { version: 2, draft: 1, digest, signatories: [id(21), id(22)] },
    { on: '2017-02-01' },
  ),
];
const signedByBoth = [
  happened(of, 'CharterSigned', { version: 2, digest, partyId: id(21), personId: id(31) }, { on: '2017-02-02' }),
  happened(of, 'CharterSigned', { version: 2, digest, partyId: id(22), personId: id(32) }, { on: '2017-02-05' }),
  happened(of, 'CharterEnteredIntoForce', { version: 2 }, { on: '2017-02-05' }),
];
const story = [...started, ...chartered, ...amended];
const list = (wanted: Partial<CharterVersionsRequest> = {}, events = story) =>
  given(events).answers((db) => listCharters(db, of, { language: 'fr', day: '2017-02-10', ...wanted }));
const one = (version: number, events = story) =>
  given(events).answers((db) => oneCharter(db, of, version, { language: 'fr', day: '2017-02-10' }));

describe('in a chapter, the versions of its parent’s charter', () => {
  const taken = (version: number, of: number, on: string) =>
    happened(
      chapter,
      'ParentCharterTaken',
      {
        parent: { allianceId: parent, revision: 10 * of, version: of },
        version,
        texts: { axes: [] },
        rules: charterRules,
        digest,
      },
      { on },
    );
  const [parent, chapter] = [of.slice('alliance-'.length), alliance(2)];
  const opened = happened(
    chapter,
    'AllianceInitiated',
    {
      ...{ allianceId: chapter.slice('alliance-'.length), name: 'En Drôme', types: [], themes: [], territories: [] },
      ...{ zone: 'Europe/Paris', parentId: parent, demonstration: false },
    },
    { on: '2017-01-01' },
  );
  const own = [
    happened(
      chapter,
      'CharterDrafted',
      { version: 2, draft: 1, texts: { axes: [] }, rules: charterRules },
      { on: '2018-01-01' },
    ),
    happened(
      chapter,
      'CharterOpenedForSignature',
      { version: 2, draft: 1, digest, signatories: [] },
      { on: '2018-01-10' },
    ),
    happened(chapter, 'CharterEnteredIntoForce', { version: 2 }, { on: '2018-02-01' }),
  ];
  const versions = (events: readonly ReturnType<typeof happened>[], day: string) =>
    given([...started, opened, ...events]).answers((db) => listCharters(db, chapter, { language: 'fr', day }));

  it('are named as such, each in force until the next', async () => {
    const { items } = await versions([taken(1, 1, '2017-01-01'), taken(2, 3, '2017-06-01')], '2017-07-01');
    expect(items).toMatchObject([
      { version: 1, status: 'replaced', parent: { allianceId: parent, version: 1 } },
      { version: 2, status: 'in-force', parent: { allianceId: parent, version: 3 } },
    ]);
    expect(items[0]?.parent?.name).toBe(
      (await given(started).answers((db) => allianceNames(db, [parent]))).get(parent),
    );
  });

  it('section 7: give way to the chapter’s own, and one recorded late rules until then', async () => {
    const events = [taken(1, 1, '2017-01-01'), ...own, taken(3, 2, '2017-06-01')];
    const statuses = async (day: string) => (await versions(events, day)).items.map(({ status }) => status);
    expect(await statuses('2017-12-31')).toEqual(['replaced', 'open', 'in-force']);
    expect(await statuses('2018-02-01')).toEqual(['replaced', 'in-force', 'replaced']);
    expect((await versions(events, '2018-02-01')).items[1]?.parent).toBeNull();
  });

  it('R20: name no boards but those of all allies of the chapter', async () => {
    const shown = await given([...started, opened, taken(1, 1, '2017-01-01')]).answers((db) =>
      oneCharter(db, chapter, 1, { language: 'fr', day: '2017-02-10' }),
    );
    expect(shown?.rules.reserved).toMatchObject([{ matter: 'budget', boards: 'all' }]);
  });
});

describe('the versions of the charter', () => {
  it('say how each stands on a day: in project, open, in force, replaced', async () => {
    const statuses = async (day: string, events = story) => (await list({ day }, events)).items.map((c) => c.status);
    expect(await statuses('2017-02-10')).toEqual(['in-force', 'open']);
    expect(await statuses('2017-02-10', [...story, ...signedByBoth])).toEqual(['replaced', 'in-force']);
    expect(await statuses('2017-02-04', [...story, ...signedByBoth])).toEqual(['in-force', 'open']);
    expect((await list({}, [...started, ...chartered.slice(0, 3)])).items).toMatchObject([
      { status: 'drafted', statusName: 'en projet', draft: 2, opened: null },
    ]);
  });

  it('show who has signed and who has not, by name', async () => {
    const half = [...story, signedByBoth[0]!];
    expect((await list({ status: 'open' }, half)).items).toMatchObject([
      {
        version: 2,
        signatories: [
          { name: 'Union des cuisines', signed: { when: 'le 2 février 2017' } },
          { name: 'Réseau des jardins', signed: null },
        ],
      },
    ]);
  });

  it('are filtered by status, sorted and paged', async () => {
    const versions = async (wanted: Partial<CharterVersionsRequest>) =>
      (await list(wanted, [...story, ...signedByBoth])).items.map(({ version }) => version);
    expect(await versions({ status: 'in-force' })).toEqual([2]);
    expect(await versions({ status: 'replaced' })).toEqual([1]);
    expect(await versions({ status: 'open' })).toEqual([]);
    expect(await versions({ sort: '-version' })).toEqual([2, 1]);
    expect(await versions({ limit: 1 })).toEqual([1]);
  });
});

describe('one version of the charter', () => {
  it('shows texts, rules and commitments of the draft that was opened, with every draft and signature', async () => {
    expect(await one(1)).toMatchObject({
      version: 1,
      shownDraft: 2,
      texts: { vision: null, exit: 'Prévenir', axes: ['Former'] },
      rules: {
        noticeDays: 7,
        reserved: [{ matter: 'budget', boards: [{ name: 'Réseau des jardins' }] }],
      },
      commitments: [{ name: 'Union des cuisines', commitment: 'Prêter une cuisine', stepAside: 'Ouvrir ses recettes' }],
      signatures: [
        { name: 'Union des cuisines', person: { name: 'Directrice des cuisines' }, when: 'le 25 février 2016' },
        { name: 'Réseau des jardins' },
      ],
      drafts: [{ draft: 1 }, { draft: 2 }],
    });
  });

  it('opened anew, its signatures begin anew', async () => {
    const again = [
      ...story,
      signedByBoth[0]!,
      happened(of, 'CharterDrafted', { version: 2, draft: 2, texts: { axes: [] }, rules: charterRules }),
      happened(of, 'CharterOpenedForSignature', {
        version: 2,
        draft: 2,
        digest: 'C'.repeat(43),
        signatories: [id(21)],
      }),
    ];
    expect(await one(2, again)).toMatchObject({ openedDraft: 2, signatures: [], signatories: [{ signed: null }] });
  });

  it('is undefined where there is none of that number', async () => {
    expect(await one(7)).toBeUndefined();
  });
});
