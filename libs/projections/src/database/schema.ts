import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Column } from '../contract/columns.ts';
import type { Table } from '../contract/table.ts';

const SQL_TYPES: Readonly<Record<Column['kind'], string>> = {
  text: 'text',
  integer: 'bigint',
  flag: 'smallint',
  json: 'text',
};

const names = (columns: readonly string[]): RawBuilder<unknown> => sql.join(columns.map((name) => sql.ref(name)));

/** Creates a table without its indexes: a bulk load makes those last. */
export async function createTable(db: Kysely<never>, { name, columns, key }: Table): Promise<void> {
  const defined = Object.entries({ owner: { kind: 'text', nullable: false } as Column, ...columns }).map(
    ([column, { kind, nullable }]) =>
      sql`${sql.ref(column)} ${sql.raw(SQL_TYPES[kind] + (nullable ? '' : ' not null'))}`,
  );
  // Without a rowid, the rows of an owner lie together in the order of the key, which is how they are read.
  await sql`create table if not exists ${sql.table(name)} (${sql.join(defined)}, primary key (${names(['owner', ...key])})) without rowid`.execute(
    db,
  );
}

export async function createIndexes(db: Kysely<never>, { name, indexes }: Table): Promise<void> {
  for (const columns of indexes) {
    const index = `${name}_by_${columns.join('_')}`.toLowerCase();
    await sql`create index if not exists ${sql.ref(index)} on ${sql.table(name)} (${names(columns)})`.execute(db);
  }
}
