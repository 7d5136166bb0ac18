import { collect } from '@alliage/event-store';
import { openViewFile } from '../database/view-database.ts';
import type { Books } from './bookkeeping.ts';
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

/** Why rows have seen more than the store has, if so. */
export async function whyAhead(books: Books, from: Pick<Sources, 'set' | 'store'>): Promise<Error | undefined> {
  const last = await books
    .selectFrom('view_progress')
    .select(['owner', 'revision'])
    .where('view', '=', from.set.name)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return undefined;
  const found = await collect(from.store.readStream(last.owner, { from: last.revision, limit: 1 }));
  return found.length > 0 ? undefined : new Error(`the store has no event ${last.revision} of ${last.owner}`);
}
