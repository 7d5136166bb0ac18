import { sql, type Kysely, type RawBuilder } from 'kysely';

/** One step of a schema's tables. What was released is not changed: add a step. */
export type Step = (schema: RawBuilder<unknown>) => RawBuilder<unknown>;

/** One process at a time makes tables: two that begin together would be in each other's way. Ends with the transaction. */
export const inTurn = (trx: Kysely<never>, schema: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`alliage ${schema}`}, 0))`.execute(trx);

/** Brings the tables of a schema to the shape that this code knows: each step once, in order, all in the caller's transaction. */
export async function migrate(trx: Kysely<never>, schema: string, steps: readonly Step[]): Promise<void> {
  const name = sql.ref(schema);
  await inTurn(trx, schema);
  await sql`create schema if not exists ${name}`.execute(trx);
  await sql`create table if not exists ${name}.migration (step integer primary key, at timestamptz not null default now())`.execute(
    trx,
  );
  const done = await sql<{ step: number }>`select step from ${name}.migration`.execute(trx);
  const known = new Set(done.rows.map(({ step }) => step));
  for (const [i, step] of steps.entries()) {
    if (known.has(i + 1)) continue;
    await step(name).execute(trx);
    await sql`insert into ${name}.migration (step) values (${i + 1})`.execute(trx);
  }
}
