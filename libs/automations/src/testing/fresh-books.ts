import { afterAll } from '@jest/globals';
import { openPostgres, postgresPool } from '@alliage/postgres';
import { sql } from 'kysely';
import type { PostgresBookOptions } from '../postgres/postgres-book.ts';

let places = 0;

/** Names places for books of a suite's own in this database, each of them empty, and removes them after the suite. */
export function freshBooks(url: string): () => PostgresBookOptions & { readonly schema: string } {
  const named: string[] = [];
  afterAll(async () => {
    const db = openPostgres<never>(postgresPool({ url, connections: 1 }));
    for (const schema of named) await sql`drop schema if exists ${sql.ref(schema)} cascade`.execute(db);
    await db.destroy();
  });
  return () => {
    const schema = `books_of_${process.pid}_${++places}`;
    named.push(schema);
    return { url, schema, lease: 1_000 };
  };
}
