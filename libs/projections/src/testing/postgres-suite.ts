import { afterAll, describe } from '@jest/globals';
import { openPostgres, postgresPool } from '@alliage/postgres';
import { describePostgres } from '@alliage/postgres/testing';
import { sql } from 'kysely';
import type { PostgresViewsOptions } from '../database/postgres-views.ts';

let places = 0;

/** Names places for views of a suite's own in this database, each of them empty, and removes them after the suite. */
export function freshPlaces(url: string, options: Partial<PostgresViewsOptions> = {}): () => PostgresViewsOptions {
  const named: string[] = [];
  afterAll(async () => {
    const db = openPostgres<never>(postgresPool({ url, connections: 1 }));
    const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace`.execute(db);
    const mine = rows.filter(({ name }) => named.some((one) => name === one || name.startsWith(`${one}_`)));
    for (const { name } of mine) await sql`drop schema ${sql.ref(name)} cascade`.execute(db);
    await db.destroy();
  });
  return () => {
    const schema = `views_of_${process.pid}_${++places}`;
    named.push(schema);
    return { url, schema, connections: 3, lease: 2_000, ...options };
  };
}

/** The same suite on rows in SQLite's memory and on rows in PostgreSQL. */
export function eachDatabase(title: string, suite: (fresh: () => string | PostgresViewsOptions) => void): void {
  describe(`${title}, in SQLite`, () => suite(() => ':memory:'));
  describePostgres(`${title}, in PostgreSQL`, (url) => suite(freshPlaces(url)));
}
