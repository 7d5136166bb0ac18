import type { StoredEvent } from '@alliage/events';
import { collect, UnreadableEvent, type RecordedEvent } from '@alliage/event-store';
import { openViewFile } from '../database/view-database.ts';
import { readCheckpoint, type Books } from './bookkeeping.ts';
import type { Sources } from './apply-batch.ts';

/** SQLite's own codes: its file is malformed, or none of SQLite's. */
const DAMAGED = [11, 26];

function isDamage(error: unknown): boolean {
  const { errcode, cause } = (error ?? {}) as { errcode?: number; cause?: unknown };
  // Extended codes have the plain one in their last byte.
  return errcode === undefined ? cause !== undefined && isDamage(cause) : DAMAGED.includes(errcode & 0xff);
}

/**
 * Why the rows in a file cannot be gone on with, if so: the file is damaged; or what they were made of last is not in the store, which was
 * put back to an older copy: new events would be taken for those that they have seen, and never be shown.
 */
export async function whyUnusable(path: string, from: Pick<Sources, 'set' | 'store'>): Promise<unknown> {
  try {
    const { reader, close } = await openViewFile(path, from.set);
    try {
      return await whyAhead(reader as unknown as Books, from);
    } finally {
      await close();
    }
  } catch (error) {
    if (isDamage(error)) return error;
    throw error;
  }
}

/** Which event a checkpoint stands at, as it is stored. */
export const seenOf = ({ stream, revision, id, unreadable }: Seen & Pick<RecordedEvent, 'unreadable'>): string =>
  // Of one that cannot be read the id is not known for certain.
  JSON.stringify({ stream, revision, id: unreadable ? '' : id });

/**
 * Why rows have seen what the store does not have, if so: it was put back to an older copy, or is another one. What stands at the checkpoint tells, since
 * no two events have one id; a stream that was folded anew may be ahead of it.
 */
export async function whyAhead(
  books: Books,
  { set, store }: Pick<Sources, 'set' | 'store'>,
): Promise<Error | undefined> {
  const { seen } = await readCheckpoint(books, set.name);
  const why = seen === '' ? undefined : await whyMissing(store, JSON.parse(seen) as Seen);
  if (why) return why;
  const last = await books
    .selectFrom('view_progress')
    .select(['owner as stream', 'revision'])
    .where('view', '=', set.name)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last && whyMissing(store, { ...last, id: '' });
}

type Seen = Pick<StoredEvent, 'stream' | 'revision' | 'id'>;

/** A leader read: a node that is a moment behind would seem to have lost something. */
async function whyMissing(store: Sources['store'], { stream, revision, id }: Seen): Promise<Error | undefined> {
  try {
    const [found] = await collect(store.readStream(stream, { from: revision, limit: 1, leader: true }));
    if (found && (id === '' || found.id === id)) return undefined;
  } catch (error) {
    // It is there, whatever it says.
    if (error instanceof UnreadableEvent) return undefined;
    throw error;
  }
  return new Error(`the store has no event ${id === '' ? revision : `${id} as ${revision}`} of ${stream}`);
}
