import { isPostgres, openPostgres, postgresPool } from '@alliage/postgres';
import { describePostgres } from '@alliage/postgres/testing';
import { sql, type Kysely } from 'kysely';
import { integer, json, optional, text } from '../contract/columns.ts';
import { projection } from '../contract/projection.ts';
import { table } from '../contract/table.ts';
import { givenTo } from '../testing/given.ts';
import { alliance } from '../testing/history.ts';
import { noted } from '../testing/notes.ts';

const word = table('trial_word', {
  key: ['word', 'place'],
  columns: { word: text(), place: integer(), said: json<object>(), perhaps: optional(text()) },
  indexes: [['word', 'place', 'perhaps', 'owner'], ['perhaps']],
});
const WORDS = ['é', 'e', 'Z', 'z', 'a', '-', 'É', 'à', '9', '10', ' ', '€', '😀', 'ﬀ'];
const words = projection({
  name: 'trial',
  version: 1,
  tables: { word },
  on: {
    JournalEntryRecorded: (_, rows) => {
      for (const [i, one] of WORDS.entries()) {
        rows.put(word, { word: one, place: i === 3 ? Number.MAX_SAFE_INTEGER : i, said: { b: one, a: [i] } });
      }
      rows.remove(word, { word: 'a', place: 4 });
    },
  },
});

/** What a query answers on both; `givenTo` fails where they differ. */
const answers = <T>(
  query: (db: Kysely<{ trial_word: { owner: string; word: string; place: number } }>) => Promise<T>,
) => givenTo([words], [noted(1, 1)]).answers(query as never) as Promise<T>;

describePostgres('PostgreSQL beside SQLite', (url) => {
  it('is asked whatever SQLite is asked, and differences are found', async () => {
    const which = answers(async (db) => isPostgres(db as unknown as Kysely<never>));
    await expect(which).rejects.toThrow('must answer alike');
  });

  it('sorts and compares texts byte by byte, whatever the order of words of its country', async () => {
    const sorted = await answers((db) => db.selectFrom('trial_word').select('word').orderBy('word').execute());
    const left = WORDS.filter((one) => one !== 'a').sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(sorted.map((row) => row.word)).toEqual(left);
    const after = await answers((db) =>
      db.selectFrom('trial_word').select('word').where('word', '>', 'z').orderBy('word').execute(),
    );
    expect(after.map((row) => row.word)).toEqual(['É', 'à', 'é', '€', 'ﬀ', '😀']);
    const db = openPostgres<never>(postgresPool({ url }));
    const { rows } = await sql<{ w: string }>`select w from (values ('z'), ('é')) as t(w) order by w`.execute(db);
    await db.destroy();
    // This server would have it otherwise: what is tested here could go wrong.
    expect(rows.map(({ w }) => w)).toEqual(['é', 'z']);
  });

  it('gives numbers as numbers: columns, counts and the greatest', async () => {
    const counted = await answers((db) =>
      db
        .selectFrom('trial_word')
        .select(({ fn }) => [fn.countAll<number>().as('n'), fn.max('place').as('last')])
        .where('owner', '=', alliance(1))
        .executeTakeFirstOrThrow(),
    );
    expect(counted).toEqual({ n: 13, last: Number.MAX_SAFE_INTEGER });
  });
});
