import type { Kysely } from 'kysely';
import { deleteOwner, flush } from '../fold/flush.ts';
import { foldAnew, type Sources } from './apply-batch.ts';
import {
  moveCheckpoint,
  park,
  saveProgress,
  unpark,
  type Books,
  type Checkpoint,
  type Parked,
  type Progress,
} from './bookkeeping.ts';

export interface Refolded {
  readonly progress: Progress;
  /** Where it failed again. */
  readonly parked?: Parked;
}

/**
 * Inside a transaction: deletes the rows of an owner and folds its stream anew, as far as the store has it. Events that the
 * runner has still to come by are then met as already applied.
 */
export async function refold(
  trx: Kysely<never>,
  from: Sources,
  at: Checkpoint,
  owner: string,
): Promise<Refolded & { readonly checkpoint: Checkpoint }> {
  const books = trx as unknown as Books;
  const { fold, revision, poison, newer, length } = await foldAnew(from, owner);
  if (newer) throw newer;
  await from.writing?.(trx);
  const seq = at.seq + 1;
  const checkpoint = { ...at, seq };
  await moveCheckpoint(books, at, checkpoint);
  await deleteOwner(trx, owner, from.set.tables);
  await flush(trx, [fold]);
  await unpark(books, at.view, owner);
  const progress = { owner, revision, seq };
  await saveProgress(books, at.view, [progress]);
  if (!poison) return { checkpoint, progress };
  const parked = { owner, ...poison, waiting: length - 1 - poison.revision };
  await park(books, at.view, parked);
  return { checkpoint, progress, parked };
}
