import { CompiledQuery, type Kysely, type QueryResult, type RawBuilder } from 'kysely';
import type { Table } from '../contract/table.ts';

/** By the database's own query compiler, so that each gets its own placeholders, and by table. */
const texts = new WeakMap<object, WeakMap<Table, Map<string, string>>>();

function textsOf(db: Kysely<never>, table: Table): Map<string, string> {
  const dialect = db.getExecutor().adapter.constructor;
  const tables = texts.get(dialect) ?? new WeakMap<Table, Map<string, string>>();
  const known = tables.get(table) ?? new Map<string, string>();
  texts.set(dialect, tables.set(table, known));
  return known;
}

/**
 * Executes a statement on a table whose text follows from `name` alone; only its parameters differ. Writing rows is what a
 * runner does most, and compiling a statement of many rows takes longer than executing it.
 * @param build the statement, asked for once; its parameters must come in the order of `parameters`
 */
export function executeOnce<R>(
  db: Kysely<never>,
  table: Table,
  name: string,
  build: () => RawBuilder<R>,
  parameters: readonly unknown[],
): Promise<QueryResult<R>> {
  const known = textsOf(db, table);
  const text = known.get(name) ?? build().compile(db).sql;
  known.set(name, text);
  return db.executeQuery<R>(CompiledQuery.raw(text, [...parameters]) as CompiledQuery<R>);
}
