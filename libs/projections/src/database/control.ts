import { sql, type Kysely, type RawBuilder } from 'kysely';

/** What runners in PostgreSQL agree on, in a schema beside those of the rows. */
export interface Control {
  /** `generation`: where its rows are, counted up when they are filled anew. `holder` leads until `expires`, by the database's clock. */
  view_version: {
    view: string;
    version: string;
    generation: number;
    caught_up: boolean;
    holder: string | null;
    expires: Date | null;
  };
  /** The version that serves, and the one that did before: both are kept. */
  view_pointer: { view: string; version: string; before: string | null };
}

/** Steps from nothing to the tables of today, in order, each applied once. What was released is not changed: add a step. */
const STEPS: readonly ((schema: RawBuilder<unknown>) => RawBuilder<unknown>)[] = [
  (schema) => sql`create table ${schema}.view_version (view text not null, version text not null,
    generation integer not null default 1, caught_up boolean not null default false, holder text, expires timestamptz,
    primary key (view, version))`,
  (schema) => sql`create table ${schema}.view_pointer (view text primary key, version text not null, before text)`,
];

/** One process at a time makes tables: two that begin together would be in each other's way. Ends with the transaction. */
export const inTurn = (trx: Kysely<never>, schema: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`alliage ${schema}`}, 0))`.execute(trx);

/** Brings the control tables to the shape that this code knows, in one transaction. */
export async function migrate(trx: Kysely<never>, schema: string): Promise<void> {
  const name = sql.ref(schema);
  await inTurn(trx, schema);
  await sql`create schema if not exists ${name}`.execute(trx);
  await sql`create table if not exists ${name}.migration (step integer primary key, at timestamptz not null default now())`.execute(
    trx,
  );
  const done = await sql<{ step: number }>`select step from ${name}.migration`.execute(trx);
  const known = new Set(done.rows.map(({ step }) => step));
  for (const [i, step] of STEPS.entries()) {
    if (known.has(i + 1)) continue;
    await step(name).execute(trx);
    await sql`insert into ${name}.migration (step) values (${i + 1})`.execute(trx);
  }
}
