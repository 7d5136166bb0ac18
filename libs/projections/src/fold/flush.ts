import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Table } from '../contract/table.ts';
import { columnType } from '../database/schema.ts';
import { allDone } from './all-done.ts';
import { executeOnce } from './compile-once.ts';
import type { OwnerFold } from './owner-fold.ts';
import type { StoredValues } from './row-source.ts';

/** Rows a statement; few sizes, so that few different statements are ever prepared: a batch has a few owners, or many. */
const SIZES = [64, 8, 7, 6, 5, 4, 3, 2, 1];
const PARAMETERS = 16_000;

type Owned = StoredValues & { readonly owner: string };

/**
 * Writes what some owners' folds came to: for each table one statement for many rows. Owners must not appear twice.
 * @param pause waited for between statements, where others are to have their turn
 */
export async function flush(
  db: Kysely<never>,
  folds: readonly OwnerFold[],
  pause?: () => Promise<unknown>,
): Promise<void> {
  const written = new Map<Table, { put: Owned[]; removed: Owned[] }>();
  for (const { owner, changes } of folds.map((fold) => ({ owner: fold.owner, changes: fold.changes() }))) {
    for (const { table, put, removed } of changes) {
      const all = written.get(table) ?? { put: [], removed: [] };
      for (const row of put) all.put.push({ ...row, owner });
      for (const row of removed) all.removed.push({ ...row, owner });
      written.set(table, all);
    }
  }
  const together: Promise<unknown>[] = [];
  for (const [table, { put, removed }] of written) {
    const key = ['owner', ...table.key];
    const execute = async (what: string, rows: readonly Owned[], values: readonly unknown[]) => {
      const statement = () => (what === 'put' ? upsert(table, rows) : remove(table, rows));
      const executed = executeOnce(db, table, `${what} ${rows.length}`, statement, values);
      // Rows of different keys: in what order they are written makes no difference.
      if (!pause) return void together.push(executed);
      await executed;
      await pause();
    };
    await inChunks(put, allColumns(table), (rows, values) => execute('put', rows, values));
    await inChunks(removed, key, (rows, values) => execute('remove', rows, values));
  }
  await allDone(together);
}

const allColumns = (table: Table) => ['owner', ...Object.keys(table.columns)];

type Write = (rows: readonly Owned[], values: readonly unknown[]) => Promise<unknown>;

async function inChunks(rows: readonly Owned[], columns: readonly string[], write: Write): Promise<void> {
  for (let at = 0; at < rows.length;) {
    const size = SIZES.find((n) => n <= rows.length - at && n * columns.length <= PARAMETERS) ?? 1;
    const chunk = rows.slice(at, at + size);
    await write(
      chunk,
      chunk.flatMap((row) => columns.map((name) => row[name])),
    );
    at += size;
  }
}

const refs = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
const tuple = (row: Owned, names: readonly string[]) => sql`(${sql.join(names.map((name) => row[name]))})`;

function upsert(table: Table, rows: readonly Owned[]): RawBuilder<unknown> {
  const key = ['owner', ...table.key];
  const all = allColumns(table);
  const others = all.filter((name) => !key.includes(name));
  const replaced = others.map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  const then = replaced.length > 0 ? sql`do update set ${sql.join(replaced)}` : sql`do nothing`;
  const values = sql.join(rows.map((row) => tuple(row, all)));
  return sql`insert into ${sql.table(table.name)} (${refs(all)}) values ${values} on conflict (${refs(key)}) ${then}`;
}

function remove(table: Table, keys: readonly Owned[]): RawBuilder<unknown> {
  const names = ['owner', ...table.key];
  // PostgreSQL takes what stands alone for text.
  const typed = (row: Owned) => sql.join(names.map((name) => sql`cast(${row[name]} as ${columnType(table, name)})`));
  const values = sql.join(keys.map((row) => sql`(${typed(row)})`));
  return sql`delete from ${sql.table(table.name)} where (${refs(names)}) in (values ${values})`;
}

/** Deletes every row of an owner, before its stream is folded again from its first event. */
export async function deleteOwner(db: Kysely<never>, owner: string, tables: Iterable<Table>): Promise<void> {
  for (const { name } of tables) await sql`delete from ${sql.table(name)} where owner = ${owner}`.execute(db);
}
