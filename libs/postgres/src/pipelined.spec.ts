import { sql, type Kysely } from 'kysely';
import type pg from 'pg';
import { openPostgres, postgresPool } from './connection.ts';
import { pipelined } from './pipelined.ts';
import { describePostgres } from './testing/describe-postgres.ts';

/** What was asked and answered on every connection of a pool, in order. */
function noted(pool: pg.Pool): string[] {
  const notes: string[] = [];
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (text: string, values: unknown[]) => Promise<unknown>;
    const noting = (text: string, values: unknown[]) => {
      const [, n] = /select (\d)/.exec(text) ?? [];
      if (n === undefined) return query(text, values);
      notes.push(`asked ${n}`);
      return query(text, values).finally(() => notes.push(`answered ${n}`));
    };
    client.query = noting as typeof client.query;
  });
  return notes;
}

const one = (db: Kysely<never>, n: number) => sql`select ${sql.raw(String(n))} as n`.execute(db);

describePostgres('A transaction in which statements go out together', (url) => {
  const pool = postgresPool({ url, connections: 1 });
  const notes = noted(pool);
  const db = openPostgres<never>(pool);
  beforeEach(() => void notes.splice(0));
  afterAll(() => db.destroy());

  it('asks for everything before the first answer is there, and has the answers in that order', async () => {
    const together = await db.transaction().execute(async (trx) => {
      const all = await pipelined(trx);
      return Promise.all([one(all, 1), one(all, 2), one(all, 3)]);
    });
    expect(together.map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
    expect(notes).toEqual(['asked 1', 'asked 2', 'asked 3', 'answered 1', 'answered 2', 'answered 3']);
  });

  it('is not what Kysely does by itself', async () => {
    await db.transaction().execute((trx) => Promise.all([one(trx, 1), one(trx, 2)]));
    expect(notes).toEqual(['asked 1', 'answered 1', 'asked 2', 'answered 2']);
  });

  it('rolls back with what fails in it, and leaves the connection in order', async () => {
    await sql`create temporary table kept (n int)`.execute(db);
    const work = db.transaction().execute(async (trx) => {
      const all = await pipelined(trx);
      await Promise.all([
        sql`insert into kept values (1)`.execute(all),
        sql`insert into nowhere values (2)`.execute(all),
        sql`insert into kept values (3)`.execute(all),
      ]);
    });
    await expect(work).rejects.toMatchObject({ code: '42P01' });
    expect((await sql`select * from kept`.execute(db)).rows).toEqual([]);
  });
});
