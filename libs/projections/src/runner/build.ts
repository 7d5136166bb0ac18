import { setImmediate as turn } from 'node:timers/promises';
import type { EventStore } from '@alliage/event-store';
import { pipelined } from '@alliage/postgres';
import type { Kysely } from 'kysely';
import { openSqlite } from '../database/node-sqlite.ts';
import { createIndexes, createTable } from '../database/schema.ts';
import type { ViewFiles } from '../database/view-files.ts';
import { decodeOnce } from '../contract/decode-once.ts';
import { applyBatch, upToNewer, type Sources } from './apply-batch.ts';
import { claim, prepareBooks, setEpoch, type Books } from './bookkeeping.ts';

const PAGE = 5_000;
/** Nothing can be rolled back and nothing is on the disk before the end: a build that breaks off is thrown away. */
const BULK = ['journal_mode = off', 'synchronous = off', 'locking_mode = exclusive', 'cache_size = -262144'];

interface Fill extends Sources {
  readonly store: Pick<EventStore, 'readStream' | 'readAll'>;
  /** Asked between pages. */
  readonly stopped: () => boolean;
  /** Told between pages how many events there have been. */
  readonly told?: (events: number) => void;
}

interface Build extends Fill {
  readonly files: ViewFiles;
  /** Of the rows whose place it takes, when this version is filled anew. */
  readonly epoch?: number;
}

/**
 * Fills a file beside those that serve with everything stored, up to the end or to the first event newer than this code. What is
 * stored meanwhile comes on the live path. The file serves once it is given its name (`ViewFiles.finish`).
 * @returns false when it was stopped
 */
export async function build({ files, stopped, told, epoch, ...from }: Build): Promise<boolean> {
  const path = files.buildingPath(from.set.version);
  await files.prepare();
  const db = openSqlite<never>(path, { pragmas: BULK });
  try {
    await prepareBooks(db as unknown as Books, from.set.name, from.set.version);
    for (const table of from.set.tables) await createTable(db, table);
    if (!(await fill(db, { ...from, stopped, ...(told ? { told } : {}) }))) return false;
    for (const table of from.set.tables) await createIndexes(db, table);
    if (epoch !== undefined) await setEpoch(db as unknown as Books, from.set.name, epoch);
  } finally {
    await db.destroy();
  }
  return true;
}

/**
 * Applies everything stored to rows that nobody else writes, up to the end or to the first event newer than this code.
 * @returns false when it was stopped
 */
export async function fill(db: Kysely<never>, { stopped, told, ...from }: Fill): Promise<boolean> {
  let at = await db.transaction().execute((trx) => claim(trx as unknown as Books, from.set.name));
  for (let events = 0; ; told?.(events)) {
    if (stopped()) return false;
    const after = at.position === '' ? {} : { after: at.position };
    const page = await from.store.readAll({ ...after, limit: PAGE, withUnreadable: true });
    const decode = decodeOnce(from.decode);
    const { known, newer } = upToNewer(page, decode);
    const place = at;
    const applied = await db
      .transaction()
      .execute(async (trx) => applyBatch(await pipelined(trx), { ...from, decode }, place, known));
    at = applied.checkpoint;
    if (newer || page.length === 0) return true;
    events += page.length;
    // A first build may take minutes: health checks are answered meanwhile.
    await turn();
  }
}
