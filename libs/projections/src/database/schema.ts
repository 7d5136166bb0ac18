import { createHash } from 'node:crypto';
import { isPostgres } from '@alliage/postgres';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Column } from '../contract/columns.ts';
import type { Table } from '../contract/table.ts';

const SQL_TYPES: Readonly<Record<Column['kind'], string>> = {
  text: 'text',
  integer: 'bigint',
  flag: 'smallint',
  json: 'text',
};

/** Each database has its own order of words unless it is told otherwise: SQLite that of bytes, PostgreSQL that of its country. */
const sqlType = (kind: Column['kind'], postgres: boolean) =>
  SQL_TYPES[kind] + (postgres && SQL_TYPES[kind] === 'text' ? ' collate "C"' : '');

/** The type of a column, for SQL. */
export const columnType = ({ columns }: Table, name: string): RawBuilder<unknown> =>
  sql.raw(SQL_TYPES[columns[name]?.kind ?? 'text']);

const names = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((name) => sql.ref(name)));

/** Creates a table without its indexes: a bulk load makes those last. */
export async function createTable(db: Kysely<never>, { name, columns, key }: Table): Promise<void> {
  const postgres = isPostgres(db);
  const defined = Object.entries({ owner: { kind: 'text', nullable: false } as Column, ...columns }).map(
    ([column, { kind, nullable }]) =>
      sql`${sql.ref(column)} ${sql.raw(sqlType(kind, postgres) + (nullable ? '' : ' not null'))}`,
  );
  // Without a rowid, the rows of an owner lie together in the order of the key, which is how they are read.
  const ordered = sql.raw(postgres ? '' : ' without rowid');
  await sql`create table if not exists ${sql.table(name)} (${sql.join(defined)}, primary key (${names(['owner', ...key])}))${ordered}`.execute(
    db,
  );
}

export async function createIndexes(db: Kysely<never>, { name, indexes }: Table): Promise<void> {
  for (const columns of indexes) {
    const index = indexName(`${name}_by_${columns.join('_')}`.toLowerCase());
    await sql`create index if not exists ${sql.ref(index)} on ${sql.table(name)} (${names(columns)})`.execute(db);
  }
}

/** PostgreSQL cuts a name after 63 bytes: two of them could become one. */
const indexName = (name: string): string =>
  name.length <= 63 ? name : `${name.slice(0, 54)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
