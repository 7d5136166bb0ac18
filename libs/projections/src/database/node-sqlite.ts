import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
} from 'kysely';

/** Enough for every statement of every view; a statement kept is compiled once. */
const STATEMENTS_KEPT = 1_000;

/** node:sqlite in the shape that Kysely's own SQLite dialect wants. */
function shaped(db: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    close: () => db.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = db.prepare(sql);
      const made = {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
        iterate: (parameters: readonly unknown[]) =>
          statement.iterate(...values(parameters)) as IterableIterator<unknown>,
      };
      if (kept.size < STATEMENTS_KEPT) kept.set(sql, made);
      return made;
    },
  };
}

/** A writer takes the write lock as it begins: one that first reads could find it taken when it has done all its work. */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** Run once, in this order, as the connection is made. */
  readonly pragmas?: readonly string[];
}

/** Kysely on one connection of node:sqlite; its transactions and queries take turns. `:memory:` for a passing one. */
export function openSqlite<DB>(path: string, { readOnly = false, pragmas = [] }: OpenOptions = {}): Kysely<DB> {
  const db = new DatabaseSync(path, { readOnly, timeout: 5_000 });
  for (const pragma of pragmas) db.exec(`pragma ${pragma}`);
  const config = { database: shaped(db) };
  const dialect = new SqliteDialect(config);
  if (!readOnly) dialect.createDriver = () => new WritingDriver(config);
  return new Kysely<DB>({ dialect });
}
