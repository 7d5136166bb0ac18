import { listAlliances } from '../portfolio/queries.ts';
import { charterRules, chartered, of, started } from '../testing/decided.ts';
import { given } from '../testing/given.ts';
import { alliance, happened, id } from '../testing/history.ts';
import { countChapters, listChapters, parentOf, type ChaptersRequest } from './queries.ts';

const chapter = alliance(2);
const [parentId, chapterId] = [of, chapter].map((owner) => owner.slice('alliance-'.length)) as [string, string];
const decisionId = id(90);
const opens = (which: string, name: string, on: string, code?: string) =>
  happened(
    of,
    'ChapterOpened',
    {
      chapterId: which,
      territory: { name, ...(code && { code }) },
      basis: which === chapterId ? { kind: 'decision', decisionId } : { kind: 'report', source: 'Un récit' },
    },
    { on },
  );
const begun = [
  happened(
    chapter,
    'AllianceInitiated',
    {
      ...{ allianceId: chapterId, name: 'En Drôme', types: [], themes: [], territories: [{ name: 'Drôme' }] },
      ...{ zone: 'Europe/Paris', parentId, demonstration: false },
    },
    { on: '2018-01-10' },
  ),
  happened(
    chapter,
    'StageEntered',
    { to: 'interconnaissance', basis: { kind: 'entry' }, criteria: [] },
    { on: '2018-01-10' },
  ),
  ...([61, 62, 63] as const).map((n, i) =>
    happened(
      chapter,
      'PartyJoined',
      { partyId: id(n), organisationId: id(n + 10), role: i < 2 ? 'ally' : 'supporter', basis: { kind: 'entry' } },
      { on: '2018-01-10' },
    ),
  ),
  happened(chapter, 'PartyExcluded', { partyId: id(62), reason: 'r', basis: { kind: 'entry' } }, { on: '2018-05-01' }),
];
const taken = (version: number, ofParent: number, on: string) =>
  happened(
    chapter,
    'ParentCharterTaken',
    {
      parent: { allianceId: parentId, revision: 10 * ofParent, version: ofParent },
      ...{ version, texts: { axes: [] }, rules: charterRules, digest: 'B'.repeat(43) },
    },
    { on },
  );
const own = [
  happened(
    chapter,
    'CharterDrafted',
    { version: 2, draft: 1, texts: { axes: [] }, rules: charterRules },
    { on: '2018-12-01' },
  ),
  happened(chapter, 'CharterEnteredIntoForce', { version: 2 }, { on: '2019-01-01' }),
];
const story = [
  ...started,
  ...chartered,
  opens(chapterId, 'Drôme', '2018-01-05', '26'),
  opens(id(80), 'Ardèche', '2017'),
  ...begun,
  taken(1, 1, '2018-01-10'),
];
const list = (request: Partial<ChaptersRequest> = {}, events = story) =>
  given(events).answers((db) => listChapters(db, of, { language: 'fr', day: '2018-02-01', ...request }));
const parent = (day: string, events = story) =>
  given(events).answers((db) => parentOf(db, chapter, { language: 'fr', day }));

describe('section 7: the chapters of an alliance', () => {
  it('stand by territory: opened when and by what, at which stage since when, with how many, under whose charter', async () => {
    const { items, total } = await list();
    expect(total).toBe(2);
    expect(items).toMatchObject([
      {
        ...{ territory: 'Ardèche', opened: { on: '2017', when: '2017' }, basis: 'report', decisionNumber: null },
        ...{ report: { source: 'Un récit' }, alliance: null, charter: null },
        says: 'Cette déclinaison n’est pas encore ouverte dans le service.',
      },
      {
        ...{ chapterId, territory: 'Drôme', code: '26', opened: { on: '2018-01-05' }, basis: 'decision', report: null },
        alliance: {
          ...{ name: 'En Drôme', status: 'open', statusName: 'ouverte', stage: 'interconnaissance' },
          ...{ since: { on: '2018-01-10' }, allies: 2, parties: 3 },
        },
        charter: { whose: 'parent', parentVersion: 1, says: 'La charte de l’alliance mère s’y applique (version 1).' },
      },
    ]);
  });

  it('are counted on a day, sorted and paged', async () => {
    const { items } = await list({ day: '2018-06-01' });
    expect(items[1]?.alliance).toMatchObject({ allies: 1, parties: 2 });
    const territories = async (request: Partial<ChaptersRequest>) =>
      (await list(request)).items.map((c) => c.territory);
    expect(await territories({ sort: '-territory' })).toEqual(['Drôme', 'Ardèche']);
    expect(await territories({ sort: '-opened' })).toEqual(['Drôme', 'Ardèche']);
    const first = await list({ limit: 1, sort: 'opened' });
    expect(await territories({ limit: 1, sort: 'opened', cursor: first.next! })).toEqual(['Drôme']);
    expect(await given(story).answers((db) => countChapters(db, of))).toBe(2);
    expect(await given(story).answers((db) => countChapters(db, chapter))).toBe(0);
  });
});

describe('section 7: the portfolio of chapters', () => {
  it('is that of all alliances, of one parent', async () => {
    const names = (parent: string) =>
      given(story).answers(async (db) =>
        (await listAlliances(db, { parent, day: '2018-02-01' })).items.map((a) => a.name),
      );
    expect([await names(parentId), await names(chapterId)]).toEqual([['En Drôme'], []]);
  });
});

describe('section 7: the parent of a chapter', () => {
  it('is named, with the version of its charter that rules the chapter on a day', async () => {
    const events = [...story, taken(3, 2, '2018-06-01')];
    expect(await parent('2018-05-31', events)).toMatchObject({
      allianceId: parentId,
      status: 'open',
      charter: { parentVersion: 1 },
    });
    expect(await parent('2018-06-01', events)).toMatchObject({ charter: { whose: 'parent', parentVersion: 2 } });
    expect(await parent('2018-01-01')).toMatchObject({ charter: { whose: 'none', since: null } });
  });

  it('rules no more once the chapter has its own, whatever was recorded since', async () => {
    const events = [...story, ...own, taken(3, 2, '2018-06-01')];
    expect(await parent('2018-12-31', events)).toMatchObject({ charter: { whose: 'parent', parentVersion: 2 } });
    expect(await parent('2019-01-01', events)).toMatchObject({
      charter: { whose: 'own', version: 2, says: 'La déclinaison a sa propre charte (version 2).' },
    });
  });

  it('an alliance that is no chapter has none', async () =>
    expect(await given(story).answers((db) => parentOf(db, of, { language: 'en', day: '2018-02-01' }))).toBeNull());
});
