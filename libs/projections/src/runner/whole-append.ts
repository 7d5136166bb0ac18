import { UnreadableEvent, type EventStore, type RecordedEvent } from '@alliage/event-store';
import { MAX_APPEND_EVENTS, type StoredEvent } from '@alliage/events';

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
  const rest: RecordedEvent[] = [];
  try {
    for await (const page of store.readStream(last.stream, { from: last.revision + 1, limit: MAX_APPEND_EVENTS }))
      for (const event of page) {
        if (!sameCommand(event, last)) return [...batch, ...rest];
        rest.push({ ...event, position: last.position });
      }
  } catch (error) {
    // It comes by itself, and sets its stream aside then.
    if (!(error instanceof UnreadableEvent)) throw error;
  }
  return rest.length === 0 ? batch : [...batch, ...rest];
}

// One command is one append.
const sameCommand = (a: StoredEvent, b: StoredEvent): boolean => a.metadata.commandId === b.metadata.commandId;
