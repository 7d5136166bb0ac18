import { alliance, happened, id } from '../testing/history.ts';
import { givenTo } from '../testing/given.ts';
import { flag, integer, json, optional, text } from './columns.ts';
import { dayBeforeEnd, END, firstDay, lastDay } from './periods.ts';
import { projection, type Handlers } from './projection.ts';
import { projectionSet } from '../fold/projection-set.ts';
import { table } from './table.ts';
import { plainWords } from './words.ts';

const thing = table('trial_thing', {
  key: ['kind', 'place'],
  columns: {
    kind: text<'a' | 'b'>(),
    place: integer(),
    yes: flag(),
    said: json<{ deep: string[] }>(),
    perhaps: optional(text()),
  },
});
const other = table('trial_other', { key: [], columns: { n: integer() } });
const trial = (on: Handlers, tables = { thing }) => projection({ name: 'trial', version: 1, tables, on });
const noted = (n: number, of = 1) =>
  happened(alliance(of), 'JournalEntryRecorded', { entryId: id(n), words: `${n}`, tags: [], openness: 'alliance' });

/** What is in the table after one event was handled so. */
const after = (handler: NonNullable<Handlers['JournalEntryRecorded']>, story = [noted(1)]) =>
  givenTo([trial({ JournalEntryRecorded: handler })], story).answers((db) =>
    db.selectFrom('trial_thing').selectAll().orderBy('owner').orderBy('kind').orderBy('place').execute(),
  );
const row = { kind: 'a', place: 1, yes: true, said: { deep: ['é'] } } as const;

describe('rows', () => {
  it('are kept as SQL holds them, and read back as they were written', async () => {
    const seen: unknown[] = [];
    const kept = await after(async (_, rows) => {
      rows.put(thing, { ...row, said: { deep: ['é'] } });
      seen.splice(0, 2, await rows.get(thing, { kind: 'a', place: 1 }), await rows.list(thing, { kind: 'b' }));
    });
    expect(seen).toEqual([{ ...row, perhaps: null }, []]);
    expect(kept).toEqual([{ ...row, owner: alliance(1), yes: 1, said: '{"deep":["é"]}', perhaps: null }]);
  });

  it('belong to the stream of the event, whatever their key', async () => {
    const kept = await after((_, rows) => rows.put(thing, { ...row, said: { deep: [] } }), [noted(1, 1), noted(1, 2)]);
    expect(kept.map(({ owner }) => owner)).toEqual([alliance(1), alliance(2)]);
  });

  it('are listed in the order of their key, and by the first part of it', async () => {
    const listed: number[] = [];
    await after(async (_, rows) => {
      for (const place of [10, 2, 1]) rows.put(thing, { ...row, place, said: { deep: [] } });
      rows.put(thing, { ...row, kind: 'b', place: 0, said: { deep: [] } });
      listed.splice(0, 3, ...(await rows.list(thing, { kind: 'a' })).map(({ place }) => place));
    });
    expect(listed).toEqual([1, 2, 10]);
  });

  it('keep both of two changes that a handler did not wait for', async () => {
    const kept = await after((_, rows) => {
      rows.put(thing, { ...row, said: { deep: [] } });
      void rows.patch(thing, row, { yes: false });
      void rows.patch(thing, row, { perhaps: 'so' });
    });
    expect(kept).toMatchObject([{ yes: 0, perhaps: 'so' }]);
  });

  it('can be removed, and written again', async () => {
    expect(
      await after((_, rows) => (rows.put(thing, { ...row, said: { deep: [] } }), rows.remove(thing, row))),
    ).toEqual([]);
  });

  it.each<[string, NonNullable<Handlers['JournalEntryRecorded']>]>([
    ['a row that is not there to be changed', (_, rows) => rows.patch(thing, row, { yes: false })],
    ['a value missing', (_, rows) => rows.put(thing, { ...row, yes: undefined } as never)],
    ['a value of another kind', (_, rows) => rows.put(thing, { ...row, place: 1.5 } as never)],
    ['a column that is none', (_, rows) => rows.put(thing, { ...row, colour: 'red' } as never)],
    ['a part of a key that is none', async (_, rows) => void (await rows.list(thing, { yes: true } as never))],
    ['a table of another projection', (_, rows) => rows.put(other, { n: 1 })],
  ])('are refused for %s: it would come back with every rebuild', async (_, handler) => {
    await expect(after(handler)).rejects.toThrow('RowFault');
  });
});

describe('a table or a set of projections', () => {
  it('is refused where two would be mistaken for one another, or a key may be null', () => {
    expect(() => projectionSet('s', [trial({}), trial({})])).toThrow('two projections are called trial');
    expect(() => table('Bad Name', { key: [], columns: {} })).toThrow('lower case');
    expect(() => table('bad', { key: ['x'], columns: { x: optional(text()) } })).toThrow('may not be null');
    expect(() => table('bad', { key: [], columns: { owner: text() } })).toThrow('owner');
  });

  it('has another version as soon as a projection has, or a table changes', () => {
    const versions = [
      projectionSet('s', [trial({})]).version,
      projectionSet('s', [{ ...trial({}), version: 2 }]).version,
      projectionSet('s', [projection({ name: 'trial', version: 1, tables: { thing, other }, on: {} })]).version,
    ];
    expect(new Set(versions).size).toBe(3);
  });
});

describe('what both databases must sort and find alike', () => {
  it('is made plain in code', () => {
    expect(plainWords('  L’Été à Œuvrer — 2ᵉ Nº3 ! ')).toBe('l ete a oeuvrer 2e no3');
  });

  it('keeps a vague period in its favour (R38)', () => {
    expect([firstDay('2018-37'), lastDay('2018'), lastDay('2018/..'), firstDay('../2018')]).toEqual([
      '2018-01-01',
      '2018-12-31',
      END,
      '0000-00-00',
    ]);
    expect([dayBeforeEnd('2018-03-01'), dayBeforeEnd('2018')]).toEqual(['2018-02-28', '2018-12-30']);
  });
});
