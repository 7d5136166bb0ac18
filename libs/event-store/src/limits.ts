import { MAX_APPEND_DATA_BYTES, MAX_APPEND_EVENTS, MAX_EVENT_BYTES, type StoredEvent } from '@alliage/events';
import { AppendTooLarge, InvalidAppend } from './errors.ts';
import type { ExpectedRevision } from './port.ts';

/**
 * UTF-8 bytes of data and metadata of an append, and of what is kept with each event. Beyond what the guard allows of data:
 * EventStoreDB takes 1 MiB an append, and what one adapter takes every other must take.
 */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** What an adapter may keep with an event besides data and metadata: its id, its version, its type twice over (EventStoreDB counts UTF-16). */
const ENVELOPE_BYTES = 200;

/** An event in the text that is stored. */
export interface EventText {
  readonly event: StoredEvent;
  readonly data: string;
  readonly metadata: string;
}

/** Revision of the first event of an append. */
export const firstRevision = (expected: ExpectedRevision): number => (expected === 'no-stream' ? 0 : expected + 1);

/**
 * What every adapter checks before it sends an append: there is something in it, it is not too large, its events follow
 * `expected` in this stream, under ids of their own.
 *
 * @returns the text to store
 * @throws InvalidAppend, AppendTooLarge
 */
export function checkAppend(stream: string, expected: ExpectedRevision, events: readonly StoredEvent[]): EventText[] {
  // EventStoreDB answers "success" to an empty append and creates nothing.
  if (events.length === 0) throw new InvalidAppend(stream, 'an append without events');
  if (expected !== 'no-stream' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new InvalidAppend(stream, `${expected} is no revision`);
  }
  if (events.length > MAX_APPEND_EVENTS)
    throw new AppendTooLarge(stream, `${MAX_APPEND_EVENTS} events an append`, events.length);
  checkPlaces(stream, firstRevision(expected), events);
  const texts = events.map((event) => ({
    event,
    data: JSON.stringify(event.data),
    metadata: JSON.stringify(event.metadata),
  }));
  checkSize(stream, texts);
  return texts;
}

function checkPlaces(stream: string, first: number, events: readonly StoredEvent[]): void {
  if (new Set(events.map((event) => event.id)).size < events.length) throw new InvalidAppend(stream, 'one id twice');
  for (const [i, event] of events.entries()) {
    if (event.stream !== stream) throw new InvalidAppend(stream, `event ${event.id} is of ${event.stream}`);
    if (event.revision !== first + i) {
      throw new InvalidAppend(stream, `event ${event.id} has revision ${event.revision} in place of ${first + i}`);
    }
  }
}

function checkSize(stream: string, texts: readonly EventText[]): void {
  const atMost = (limit: number, what: string, actual: number) => {
    if (actual > limit) throw new AppendTooLarge(stream, `${limit} bytes ${what}`, actual);
  };
  let allData = 0;
  let all = 0;
  for (const text of texts) {
    const data = Buffer.byteLength(text.data);
    const bytes = data + Buffer.byteLength(text.metadata);
    atMost(MAX_EVENT_BYTES, 'an event', bytes);
    allData += data;
    all += bytes + ENVELOPE_BYTES;
  }
  atMost(MAX_APPEND_DATA_BYTES, 'of data an append', allData);
  atMost(MAX_APPEND_BYTES, 'an append', all);
}
