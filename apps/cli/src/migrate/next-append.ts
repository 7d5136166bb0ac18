import { MAX_APPEND_EVENTS, type StoredEvent } from '@alliage/events';
import type { Reading } from './reading.ts';

/**
 * The next append as it was made: one command is one append, so its events stand together, and what follows is another
 * command's or another stream's. Empty at the end.
 */
export async function nextAppend(reading: Reading): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const next = await reading.peek();
    const [first] = events;
    if (!next || events.length === MAX_APPEND_EVENTS || (first && !sameCommand(first, next))) return events;
    const { position: _, ...event } = next;
    events.push(event);
    reading.take();
  }
}

const sameCommand = (a: StoredEvent, b: StoredEvent): boolean =>
  a.stream === b.stream && a.metadata.commandId === b.metadata.commandId;
