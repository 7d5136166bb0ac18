import { NewerEventError, type StoredEvent } from '@alliage/events';
import { viewEvent, type Decode } from '../contract/event.ts';
import { DatabaseFault } from './database-fault.ts';
import type { OwnerFold } from './owner-fold.ts';

/** The event at which an owner could not be taken further, and why. */
export interface Poison {
  readonly revision: number;
  readonly type: string;
  readonly reason: string;
}

export interface Folded {
  readonly fold: OwnerFold;
  /** Revision of the last event applied; the one given when none was. */
  readonly revision: number;
  readonly poison?: Poison;
  /** Written by newer code: neither applied nor poison. */
  readonly newer?: NewerEventError;
}

/**
 * Applies events of one stream, in order, as far as they can be. What cannot be decoded or handled is tried a second time,
 * the owner alone and from the same start: only what fails again there is poison.
 * @throws DatabaseFault
 */
export async function foldOwner(
  start: () => OwnerFold,
  events: readonly StoredEvent[],
  after: number,
  decode: Decode,
): Promise<Folded> {
  const first = await attempt(start(), events, after, decode);
  return first.poison ? attempt(start(), events, after, decode) : first;
}

async function attempt(
  fold: OwnerFold,
  events: readonly StoredEvent[],
  after: number,
  decode: Decode,
): Promise<Folded> {
  let revision = after;
  for (const stored of events) {
    try {
      await fold.apply(viewEvent(stored, decode));
    } catch (error) {
      if (error instanceof DatabaseFault) throw error;
      if (error instanceof NewerEventError) return { fold, revision, newer: error };
      return { fold, revision, poison: { revision: stored.revision, type: stored.type, reason: reasonOf(error) } };
    }
    ({ revision } = stored);
  }
  return { fold, revision };
}

/** Bounded, since an operator reads it; and no stack, since it is kept. */
const reasonOf = (error: unknown): string => {
  const { name, message } = error as Partial<Error>;
  return `${name ?? 'Error'}: ${message ?? String(error)}`.slice(0, 1_000);
};
