import type { StoredEvent } from '@alliage/events';
import { SameIdOtherBytes } from './errors.ts';

/**
 * Did exactly these events land in an earlier attempt? For adapters, when a stream is already past the expected revision.
 *
 * The same ids alone prove nothing: an adapter that trusts them answers "success" and stores nothing. One command is one
 * append, so a stored event of the same command behind them shows that the first attempt held more.
 *
 * @param sent the frozen events of the attempt
 * @param there what the stream holds from the first of their revisions on: one event more than were sent, if it has so many
 * @returns false when the place belongs to other events (a definite conflict)
 * @throws SameIdOtherBytes when they are there, but not as they were sent
 */
export function landedBefore(sent: readonly StoredEvent[], there: readonly StoredEvent[]): boolean {
  const ids = new Set(there.map((event) => event.id));
  const known = sent.find((event) => ids.has(event.id));
  if (!known) return false;
  const next = there[sent.length];
  const moreThen = next !== undefined && next.metadata.commandId === sent.at(-1)?.metadata.commandId;
  if (moreThen || !sent.every((event, i) => sameEvent(event, there[i])))
    throw new SameIdOtherBytes(known.stream, known.id);
  return true;
}

/** Whether what is stored of two events is the same, wherever each of them stands among those of all streams. */
export const sameEvent = (a: StoredEvent, b: StoredEvent | undefined): boolean =>
  b !== undefined &&
  a.id === b.id &&
  a.stream === b.stream &&
  a.revision === b.revision &&
  a.type === b.type &&
  a.version === b.version &&
  JSON.stringify(a.data) === JSON.stringify(b.data) &&
  JSON.stringify(a.metadata) === JSON.stringify(b.metadata);
