import type { EventStore, RecordedEvent } from '@alliage/event-store';
import { MAX_APPEND_EVENTS } from '@alliage/events';
import { asFarAsReadable } from './as-far-as-readable.ts';

/**
 * A batch up to the end of its last append. A subscription gives events one by one, a page ends where it is full: in between, views would
 * show one half of what a command recorded, for as long as the next batch takes to come. What is brought forward keeps the position of the
 * batch, and is left out when it comes by itself.
 */
export async function wholeAppend(
  store: Pick<EventStore, 'readStream'>,
  batch: readonly RecordedEvent[],
): Promise<readonly RecordedEvent[]> {
  const last = batch.at(-1);
  if (!last || last.unreadable) return batch;
  const { stream, position, metadata } = last;
  const next = async (limit: number): Promise<RecordedEvent[]> => {
    const found = await asFarAsReadable(store, stream, { from: last.revision + 1, limit });
    // One command is one append. What cannot be read is met when it comes by itself.
    const end = found.findIndex((one) => one.unreadable || one.metadata.commandId !== metadata.commandId);
    return found.slice(0, end < 0 ? found.length : end).map((event) => ({ ...event, position }));
  };
  // Mostly there is nothing more, or another command's: one event tells.
  if ((await next(1)).length === 0) return batch;
  return [...batch, ...(await next(MAX_APPEND_EVENTS))];
}
