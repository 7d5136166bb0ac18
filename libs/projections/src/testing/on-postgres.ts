import { afterAll } from '@jest/globals';
import { openPostgres, postgresPool } from '@alliage/postgres';
import { testPostgres } from '@alliage/postgres/testing';
import { sql, type Kysely } from 'kysely';
import { prepare } from '../database/view-database.ts';
import type { ProjectionSet } from '../fold/projection-set.ts';

let opened: Promise<Kysely<never> | undefined> | undefined;
afterAll(async () => {
  const db = await opened;
  opened = undefined;
  await db?.destroy();
});

async function open(): Promise<Kysely<never> | undefined> {
  const found = await testPostgres();
  return 'url' in found ? openPostgres<never>(postgresPool({ url: found.url, connections: 2 })) : undefined;
}

const made = new Set<string>();

/** The schema with the empty tables of a set, made once a process for every test that wants the same. */
async function schemaOf(db: Kysely<never>, set: ProjectionSet): Promise<string> {
  const name = `test_${process.pid}_${set.version}`;
  if (made.has(name)) return name;
  const { rows } = await sql`select 1 from pg_namespace where nspname = ${name}`.execute(db);
  if (rows.length === 0) {
    await db.transaction().execute(async (trx) => {
      await sql`create schema ${sql.ref(name)}`.execute(trx);
      await sql`set local search_path = ${sql.ref(name)}`.execute(trx);
      await prepare(trx, set);
    });
  }
  made.add(name);
  return name;
}

/**
 * Does something with the empty tables of a set in PostgreSQL, and leaves them empty: nothing is committed.
 * @returns undefined where there is no PostgreSQL
 */
export async function onPostgres<T>(
  set: ProjectionSet,
  work: (db: Kysely<never>) => Promise<T>,
): Promise<T | undefined> {
  const db = await (opened ??= open());
  if (!db) return undefined;
  const schema = await schemaOf(db, set);
  const trx = await db.startTransaction().execute();
  try {
    await sql`set local search_path = ${sql.ref(schema)}`.execute(trx);
    return await work(trx);
  } finally {
    await trx.rollback().execute();
  }
}
