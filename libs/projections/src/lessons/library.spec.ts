import { given } from '../testing/given.ts';
import { alliance, happened, id, network } from '../testing/history.ts';
import { lessonsLibrary, type LibraryRequest } from './library.ts';

const opened = (n: number, name: string, theme: string, code: string, demonstration = false) =>
  happened(alliance(n), 'AllianceInitiated', {
    ...{ allianceId: id(n), name, types: [], themes: [{ name: theme }], territories: [{ name: 'Isère', code }] },
    ...{ zone: 'Europe/Paris', demonstration },
  });
const lesson = (
  stream: string,
  n: number,
  openness: 'alliance' | 'network' | 'public',
  on: string,
  more: object = {},
) => happened(stream, 'LessonCaptured', { lessonId: id(n), text: `Leçon ${n}`, tags: [], openness, ...more }, { on });
const placed = (n: number, net: number, on = '2016') =>
  happened(alliance(n), 'AlliancePlacedInNetwork', { networkId: id(net) }, { on });

const story = [
  happened(network(61), 'NetworkFounded', { networkId: id(61), name: 'Labo', territories: [], themes: [] }),
  opened(1, 'Sas', 'Emploi', '38'),
  placed(1, 61),
  lesson(alliance(1), 11, 'alliance', '2016'),
  lesson(alliance(1), 12, 'network', '2017', { tags: ['Confiance'] }),
  lesson(alliance(1), 13, 'public', '2018'),
  opened(2, 'Mobilités', 'Mobilité', '38', true),
  lesson(alliance(2), 21, 'network', '2017-06'),
  lesson(alliance(2), 22, 'public', '2019', { from: { words: 'Reprise du sas' }, text: 'Écouter les habitués' }),
  happened(
    network(61),
    'LessonCaptured',
    { lessonId: id(31), text: 'Leçon 31', tags: ['Confiance'], openness: 'network' },
    { on: '2020', provenance: { kind: 'reported', source: 'Un bulletin' } },
  ),
];
const asked = { language: 'fr', day: '2021-01-01' } as const;
const found = async (wanted: Partial<LibraryRequest> = {}) =>
  (await given(story).answers((db) => lessonsLibrary(db, { ...asked, ...wanted }))).items.map(({ lessonId }) =>
    Number(lessonId.slice(-3)),
  );

describe('the library of lessons', () => {
  it('R32: has what is public; for a network also what it and its alliances keep for it; never what is the alliance’s', async () => {
    expect(await found()).toEqual([22, 13]);
    expect(await found({ network: id(61) })).toEqual([31, 22, 13, 12]);
    expect(await found({ network: id(62) })).toEqual([22, 13]);
  });

  it('of a network only, has what comes from it and from the alliances placed in it on that day', async () => {
    expect(await found({ network: id(61), within: true })).toEqual([31, 13, 12]);
    expect(await found({ network: id(61), within: true, day: '2015-12-31' })).toEqual([31]);
  });

  it('is searched by tag, words, alliance, theme, territory and days', async () => {
    const wanted = { network: id(61) };
    expect(await found({ ...wanted, tag: 'confiance' })).toEqual([31, 12]);
    expect(await found({ ...wanted, words: 'ecouter' })).toEqual([22]);
    expect(await found({ ...wanted, alliance: id(1) })).toEqual([13, 12]);
    expect(await found({ ...wanted, theme: 'mobilite' })).toEqual([22]);
    expect(await found({ ...wanted, territory: '38', openness: 'network' })).toEqual([12]);
    expect(await found({ ...wanted, until: '2017-12-31', sort: 'day' })).toEqual([12]);
  });

  it('says of each lesson which alliance or network it comes from, and how it is known', async () => {
    const { items } = await given(story).answers((db) => lessonsLibrary(db, { ...asked, network: id(61), limit: 2 }));
    expect(items).toMatchObject([
      { network: { name: 'Labo' }, alliance: null, provenance: { kind: 'reported', source: 'Un bulletin' } },
      { alliance: { id: id(2), name: 'Mobilités', themes: ['Mobilité'] }, cameFrom: 'Reprise du sas', network: null },
    ]);
  });

  it('R30: tells what comes from a demonstration, and leaves it out when asked', async () => {
    expect(await found({ network: id(61), demonstration: false })).toEqual([31, 13, 12]);
    expect(await found({ network: id(61), demonstration: true })).toEqual([22]);
    const { items } = await given(story).answers((db) => lessonsLibrary(db, asked));
    expect(items.map(({ demonstration }) => demonstration)).toEqual([true, false]);
  });

  it('goes page by page', async () => {
    const page = await given(story).answers((db) => lessonsLibrary(db, { ...asked, network: id(61), limit: 3 }));
    const next = page.next ?? '';
    expect([page.total, await found({ network: id(61), limit: 3, cursor: next })]).toEqual([4, [12]]);
  });
});
