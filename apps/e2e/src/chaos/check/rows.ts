import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Finding } from './finding.ts';

/** Every row of every view as text, by table, each in an order of its own. How far each stream is belongs to it; the runner's own counts do not. */
export type Rows = ReadonlyMap<string, readonly string[]>;

/** How far each stream is, and who is set aside: what of the runner's books follows from the events. */
const BOOKS: Readonly<Record<string, string>> = {
  view_progress: 'select owner, revision from view_progress',
  view_parked: 'select owner, revision, type, reason, waiting from view_parked',
};
const words = (table: string): string | undefined =>
  table in BOOKS ? BOOKS[table] : /^(view|sqlite)_/.test(table) ? undefined : `select * from "${table}"`;

// The order of columns is the table's own, on both databases alike.
const told = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/** The rows that serve in a PostgreSQL. */
export async function rowsInPostgres(url: string): Promise<Rows> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const client = new pg.Client({ connectionString: url, types });
  await client.connect();
  try {
    const { rows: served } = await client.query(
      'select version, generation from alliage_views.view_version natural join (select version from alliage_views.view_pointer) p',
    );
    const [{ version, generation }] = served as [{ version: string; generation: number }];
    const schema = `alliage_views_${version}_${generation}`;
    await client.query(`begin isolation level repeatable read read only; set local search_path = ${schema}`);
    const { rows: tables } = await client.query('select tablename as name from pg_tables where schemaname = $1', [
      schema,
    ]);
    return await gathered(
      (tables as { name: string }[]).map(({ name }) => name),
      async (sql) => (await client.query(sql)).rows,
    );
  } finally {
    await client.end();
  }
}

/** The rows in a folder of files whose service has stopped. @throws Error unless it has one file */
export async function rowsInFolder(folder: string): Promise<Rows> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.db'));
  if (files.length !== 1) throw new Error(`one file of views expected: ${files.join(', ')}`);
  const db = new DatabaseSync(join(folder, files[0]!), { readOnly: true });
  try {
    const tables = db.prepare(`select name from sqlite_schema where type = 'table'`).all() as { name: string }[];
    return await gathered(
      tables.map(({ name }) => name),
      async (sql) => db.prepare(sql).all(),
    );
  } finally {
    db.close();
  }
}

async function gathered(tables: readonly string[], ask: (sql: string) => Promise<readonly object[]>): Promise<Rows> {
  const rows = new Map<string, readonly string[]>();
  for (const table of [...tables].sort()) {
    const sql = words(table);
    if (sql !== undefined) rows.set(table, told(await ask(sql)));
  }
  return rows;
}

export const countRows = (rows: Rows): number => [...rows.values()].reduce((sum, { length }) => sum + length, 0);

/** Where two sets of rows differ; nothing where they are the same, byte for byte. */
export function compareRows(name: string, one: Rows, other: Rows): Finding[] {
  const what = `rows that differ: ${name}`;
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((table) => {
    const [a, b] = [new Set(one.get(table)), new Set(other.get(table))];
    if (!one.has(table) || !other.has(table)) return [{ what, detail: `${table} is in one of them only` }];
    const only = [
      ...[...a].filter((row) => !b.has(row)).map((row) => `not in the second: ${row}`),
      ...[...b].filter((row) => !a.has(row)).map((row) => `not in the first: ${row}`),
    ];
    if (one.get(table)!.length !== other.get(table)!.length)
      only.push(`${one.get(table)!.length} rows and ${other.get(table)!.length}`);
    return only.map((difference) => ({ what, detail: `${table}: ${difference}` }));
  });
}
