import { layOver, NewerEventError, type StoredEvent } from '@alliage/events';
import { viewEvent, type Decode, type ViewEvent } from '../contract/event.ts';
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
 * Applies events of one stream, in order, as far as they can be; over what they say lies what later ones among them corrected (R31), so that a
 * correction is applied together with all that comes before it. What cannot be decoded or handled is tried a second time,
 * the owner alone and from the same start: only what fails again there is poison.
 * @throws DatabaseFault
 */
export async function foldOwner(
  start: () => OwnerFold,
  events: readonly StoredEvent[],
  after: number,
  decode: Decode,
): Promise<Folded> {
  const first = await attempt(start, events, after, decode);
  return first.poison ? attempt(start, events, after, decode) : first;
}

async function attempt(
  start: () => OwnerFold,
  events: readonly StoredEvent[],
  after: number,
  decode: Decode,
): Promise<Folded> {
  const fold = start();
  let revision = after;
  const { read, failed } = decoded(events, decode);
  const laid = layOver(read);
  for (const [i, event] of laid.entries()) {
    try {
      await fold.apply(event);
    } catch (error) {
      if (error instanceof DatabaseFault) throw error;
      const poison = { revision: event.revision, type: event.type, reason: reasonOf(error) };
      // Corrections that wait behind it are not applied either: what comes before reads as before them.
      if (laid !== read) return { ...(await attempt(start, events.slice(0, i), after, decode)), poison };
      return { fold, revision, poison };
    }
    ({ revision } = event);
  }
  return { fold, revision, ...failed };
}

/** Events as they read, up to the first that cannot be. */
function decoded(events: readonly StoredEvent[], decode: Decode) {
  const read: ViewEvent[] = [];
  for (const stored of events) {
    try {
      read.push(viewEvent(stored, decode));
    } catch (error) {
      if (error instanceof NewerEventError) return { read, failed: { newer: error } };
      const { revision, type } = stored;
      return { read, failed: { poison: { revision, type, reason: reasonOf(error) } } };
    }
  }
  return { read, failed: {} };
}

/** Bounded, since an operator reads it; and no stack, since it is kept. */
const reasonOf = (error: unknown): string => {
  const { name, message } = error as Partial<Error>;
  return `${name ?? 'Error'}: ${message ?? String(error)}`.slice(0, 1_000);
};
