import type { Kysely } from 'kysely';
import { prepareBooks, type Books } from '../runner/bookkeeping.ts';
import type { ProjectionSet } from '../fold/projection-set.ts';
import { openSqlite } from './node-sqlite.ts';
import { createIndexes, createTable } from './schema.ts';

/** The rows of a set of projections, open: one connection that writes, one that reads what was committed. */
export interface ViewDatabase {
  readonly writer: Kysely<never>;
  readonly reader: Kysely<never>;
  /** Called in a transaction of the writer before its first write. */
  readonly writing?: (trx: Kysely<never>) => Promise<unknown>;
  close(): Promise<void>;
}

/** Makes what is not there yet: rows' tables and indexes, the runner's books. */
export async function prepare(db: Kysely<never>, set: ProjectionSet): Promise<void> {
  await prepareBooks(db as unknown as Books, set.name, set.version);
  for (const table of set.tables) await createTable(db, table);
  for (const table of set.tables) await createIndexes(db, table);
}

/**
 * Views in an SQLite file. They can be made anew from the events, so the disk is not waited for with each transaction: after a
 * power cut the file is as it was at some earlier checkpoint, rows and checkpoint together.
 */
export async function openViewFile(path: string, set: ProjectionSet): Promise<ViewDatabase> {
  const writer = openSqlite<never>(path, {
    pragmas: ['journal_mode = wal', 'synchronous = normal', 'cache_size = -65536'],
  });
  try {
    await prepare(writer, set);
    const reader = openSqlite<never>(path, { readOnly: true, pragmas: ['cache_size = -65536'] });
    return { writer, reader, close: async () => void (await Promise.all([reader.destroy(), writer.destroy()])) };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** Views in memory, for tests and for views that are gone with the process. */
export async function openViewMemory(set: ProjectionSet): Promise<ViewDatabase> {
  const db = openSqlite<never>(':memory:');
  await prepare(db, set);
  return { writer: db, reader: db, close: () => db.destroy() };
}

/** The rows of one alliance as of another moment, in memory: filled once, with the indexes last, and asked afterwards. */
export async function fillViewMemory(
  set: ProjectionSet,
  fill: (db: Kysely<never>) => Promise<void>,
): Promise<ViewDatabase> {
  const db = openSqlite<never>(':memory:');
  try {
    for (const table of set.tables) await createTable(db, table);
    await db.transaction().execute(fill);
    for (const table of set.tables) await createIndexes(db, table);
    return { writer: db, reader: db, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
