import { isLaidOver, NewerEventError, type StoredEvent } from '@alliage/events';
import type { EventStore, RecordedEvent } from '@alliage/event-store';
import type { Kysely } from 'kysely';
import { asFarAsReadable } from './as-far-as-readable.ts';
import { viewEvent, type Decode } from '../contract/event.ts';
import { allDone } from '../fold/all-done.ts';
import { deleteOwner, flush } from '../fold/flush.ts';
import { foldOwner, type Folded } from '../fold/fold-owner.ts';
import { OwnerFold } from '../fold/owner-fold.ts';
import type { ProjectionSet } from '../fold/projection-set.ts';
import { nothingStored, storedRows } from '../fold/row-source.ts';
import {
  moveCheckpoint,
  park,
  parkedOf,
  progressOf,
  saveProgress,
  type Books,
  type Checkpoint,
  type Parked,
  type Progress,
} from './bookkeeping.ts';
import { seenOf } from './usable.ts';

/** What folding rests on. */
export interface Sources {
  readonly set: ProjectionSet;
  readonly store: Pick<EventStore, 'readStream'>;
  readonly decode: Decode;
  /** Called in the transaction before its first write: from here on, others may have to wait for its end. */
  readonly writing?: (trx: Kysely<never>) => Promise<unknown>;
}

/** Owners that are folded at a time: what they look up goes to the database together. */
const TOGETHER = 32;

/** The store did not give events that came after others of the same stream: never skipped, tried again. */
export class GapError extends Error {
  override readonly name = 'GapError';
}

export interface Applied {
  readonly checkpoint: Checkpoint;
  readonly advanced: readonly Progress[];
  /** Set aside by this batch. */
  readonly parked: readonly Parked[];
}

/**
 * Applies a batch inside a transaction: rows, progress, parkings and the checkpoint, which moves to the last event of the
 * batch. Events already applied are left out; those that the batch skips are read from the store.
 * @param batch whose owners are looked up
 * @param reading what is applied: of the same owners, all of it known to this code (see `upToNewer`)
 * @throws Fenced, DatabaseFault, GapError, NewerEventError: roll back
 */
export async function applyBatch(
  trx: Kysely<never>,
  from: Sources,
  at: Checkpoint,
  batch: readonly RecordedEvent[],
  reading: Promise<readonly RecordedEvent[]> = Promise.resolve(batch),
): Promise<Applied> {
  const books = trx as unknown as Books;
  const asked = [...new Set(batch.map(({ stream }) => stream))];
  const [known, parked, events] = await Promise.all([
    progressOf(books, at.view, asked),
    parkedOf(books, at.view, asked),
    reading,
  ]);
  const last = events.at(-1);
  if (!last) return { checkpoint: at, advanced: [], parked: [] };
  const byOwner = Map.groupBy(events, (event) => event.stream);
  const owners = [...byOwner.keys()];

  const folds: OwnerFold[] = [];
  const moved: (Omit<Progress, 'seq'> & { readonly place: number })[] = [];
  const emptied: string[] = [];
  const parkings: Parked[] = [];
  const parkedNow: Parked[] = [];
  const places = [...byOwner].map(([owner, batch], i) => {
    const { revision: before } = known.get(owner) ?? { revision: -1 };
    return { owner, batch, before, place: i + 1, lastOne: batch.at(-1)?.revision ?? 0, waiting: parked.get(owner) };
  });
  for (const { waiting, lastOne } of places)
    if (waiting) parkings.push({ ...waiting, waiting: Math.max(waiting.waiting, lastOne - waiting.revision) });
  const open = places.filter(({ waiting }) => !waiting);
  for (let first = 0; first < open.length; first += TOGETHER) {
    const some = open.slice(first, first + TOGETHER);
    const all = await allDone(some.map(({ owner, batch, before }) => foldIn(trx, from, owner, batch, before)));
    for (const [i, { folded, anew }] of all.entries()) {
      const { owner, before, place, lastOne } = some[i]!;
      if (folded.newer) throw folded.newer;
      if (anew) emptied.push(owner);
      if (folded.poison) parkedNow.push({ owner, ...folded.poison, waiting: lastOne - folded.poison.revision });
      if (folded.revision === before && !anew) continue;
      folds.push(folded.fold);
      moved.push({ owner, revision: folded.revision, place });
    }
  }

  // Everything was read and folded: nobody is held up for that. If another runner leads by now, it was for nothing.
  const to = { position: last.position, seen: seenOf(last), seq: at.seq + owners.length };
  const leading = [Promise.resolve(from.writing?.(trx)), moveCheckpoint(books, at, to)];
  if (emptied.length > 0) await allDone<unknown>(leading);
  for (const owner of emptied) await deleteOwner(trx, owner, from.set.tables);
  const advanced = moved.map(({ place, ...progress }) => ({ ...progress, seq: at.seq + place }));
  await allDone<unknown>([
    ...leading,
    ...[...parkings, ...parkedNow].map((one) => park(books, at.view, one)),
    flush(trx, folds),
    saveProgress(books, at.view, advanced),
  ]);
  return { checkpoint: { ...at, ...to }, advanced, parked: parkedNow };
}

/** One owner's events of a batch, over the rows that it has; `anew`: over none, from its first event on. */
async function foldIn(
  trx: Kysely<never>,
  { store, set, decode }: Sources,
  owner: string,
  batch: readonly StoredEvent[],
  before: number,
): Promise<{ folded: Folded; anew: boolean }> {
  const next = await follows(store, owner, before, batch);
  // What speaks of earlier events is laid over them (R31): their rows are made anew, as far as the batch goes.
  const anew = before >= 0 && next.some(({ type }) => isLaidOver(type));
  const source = before < 0 || anew ? nothingStored : storedRows(trx);
  const start = () => new OwnerFold(owner, source, set.projections);
  const folded = anew
    ? await foldOwner(start, await upTo(store, owner, batch.at(-1)?.revision ?? 0), -1, decode)
    : await foldOwner(start, next, before, decode);
  return { folded, anew };
}

/** The events of the batch that come after revision `before`, with those that lie between. @throws GapError */
async function follows(
  store: Sources['store'],
  owner: string,
  before: number,
  batch: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const fresh = batch.filter(({ revision }, i) => revision > before && revision > (batch[i - 1]?.revision ?? -1));
  const whole = fresh.every(({ revision }, i) => revision === before + 1 + i);
  const end = fresh.at(-1)?.revision ?? before;
  if (whole || end === before) return fresh;
  return reading(store, owner, before + 1, end);
}

/** A stream from its first event to a revision. @throws GapError */
const upTo = (store: Sources['store'], owner: string, end: number) => reading(store, owner, 0, end);

async function reading(store: Sources['store'], owner: string, from: number, end: number) {
  const read = await asFarAsReadable(store, owner, { from, limit: end + 1 - from });
  if (read.length !== end + 1 - from && !read.at(-1)?.unreadable)
    throw new GapError(`${owner}: revisions ${from} to ${end} cannot be read`);
  return read;
}

/** Deletes the rows of an owner and folds its stream anew; for `refold` (architecture.md, Read side). */
export async function foldAnew(from: Sources, owner: string): Promise<Folded & { readonly length: number }> {
  const events = await asFarAsReadable(from.store, owner);
  const start = () => new OwnerFold(owner, nothingStored, from.set.projections);
  return { ...(await foldOwner(start, events, -1, from.decode)), length: events.length };
}

/** The events before the first one written by newer code, and that one's error. */
export function upToNewer<E extends StoredEvent>(
  events: readonly E[],
  decode: Decode,
): { readonly known: readonly E[]; readonly newer?: NewerEventError } {
  for (const [i, event] of events.entries()) {
    try {
      viewEvent(event, decode);
    } catch (error) {
      if (error instanceof NewerEventError) return { known: events.slice(0, i), newer: error };
    }
  }
  return { known: events };
}
