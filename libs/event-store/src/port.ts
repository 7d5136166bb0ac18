import type { StoredEvent } from '@alliage/events';
import type { UnreadableEvent } from './errors.ts';

/** The revision a stream must have for an append to be let in; `'no-stream'`: it must not exist yet. */
export type ExpectedRevision = number | 'no-stream';

/** An event with its place among the events of all streams. */
export interface RecordedEvent extends StoredEvent {
  /** Opaque text: only the adapter that gave it can compare it. Strictly increasing in the order of `readAll`. */
  readonly position: string;
  /**
   * Its bytes are no JSON any more: stream, revision and place are all that is known of it, what it says is empty. Only for who asked for
   * such events (`withUnreadable`); everybody else is given the error.
   */
  readonly unreadable?: UnreadableEvent;
}

/** To whom one event that cannot be read is no reason to stop before all that comes after it, in other streams. */
interface Unreadables {
  /** An event that cannot be read comes in its place, with its error (`unreadable`). Default: nothing comes after what is before it. */
  readonly withUnreadable?: boolean;
}

export interface Appended {
  /** Revision of the last event of the append. */
  readonly lastRevision: number;
  /** Position of the last event of the append. */
  readonly position: string;
}

export interface ReadStreamOptions {
  /** First revision to give. Default: 0 forwards, the last one backwards. */
  readonly from?: number;
  /** Default: forwards. */
  readonly direction?: 'forwards' | 'backwards';
  /** At most so many events in all. Default: no limit. */
  readonly limit?: number;
  /** A decision rests on this read: a cluster answers from its leader. Default: false. */
  readonly leader?: boolean;
}

export interface ReadAllOptions extends Unreadables {
  /** Exclusive. Default: from the beginning. */
  readonly after?: string;
  readonly limit: number;
}

export interface SubscribeOptions extends Unreadables {
  /** Exclusive: the position of the last event handled. Default: from the beginning. */
  readonly after?: string;
  /** At most so many events a batch. Default: 500. */
  readonly batchSize?: number;
  /** Gets the events in order; the next batch comes only after its promise resolved. Its error ends the subscription. */
  onBatch(events: readonly RecordedEvent[]): Promise<void>;
  /**
   * Called once when the subscription ended other than by its own `close()`: an error of `onBatch`, of the connection, a
   * clean end of the server's, a closed store. The caller subscribes again, from the last position it handled.
   */
  onDrop?(reason: unknown): void;
  /** `live` each time everything stored has been handled, `catching-up` when there is more again. A hint, for health and metrics. */
  onStatus?(status: 'catching-up' | 'live'): void;
}

export interface Subscription {
  /**
   * Resolves when no handler runs any more and none will: a handler must not wait for it. Of one that was dropped it says that nobody
   * will begin another in its place: until then, or until another is up, the store is not well.
   */
  close(): Promise<void>;
}

export interface StoreHealth {
  readonly ok: boolean;
  /** Why not, for an operator. */
  readonly detail?: string;
}

/**
 * Where events are kept, once and for all: nothing is ever changed or deleted. Every adapter passes the contract in `testing/contract.ts`.
 *
 * Errors are those of `errors.ts`; reads throw `StoreUnavailable` when the store cannot be asked, `UnreadableEvent` at an event whose
 * bytes are no JSON any more.
 */
export interface EventStore {
  /**
   * Appends all `events` or none, durably. They come frozen: ids, salt, recordedAt, prev and revisions are the caller's.
   *
   * The same frozen events may be sent again at the same `expected`: if exactly they are stored there already, the answer
   * is that of the first time. Same ids with anything else (other bytes, fewer events, another place) are refused.
   *
   * @throws WrongExpectedRevision the stream is elsewhere: none of these events is stored, nor will be by an earlier attempt
   * @throws UnknownOutcome they may be stored, now or later: send the same again
   * @throws StoreUnavailable this call stored nothing and will not
   * @throws SameIdOtherBytes an id is taken by another event
   * @throws AppendTooLarge more than `limits.ts` allows
   * @throws InvalidAppend no event at all, or revisions that do not follow `expected`
   */
  append(stream: string, expected: ExpectedRevision, events: readonly StoredEvent[]): Promise<Appended>;

  /** Pages of a stream, in order, none empty; no page at all when there is no such stream or nothing in the range. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<readonly StoredEvent[]>;

  /** One page of the events of all streams, in the order in which they were stored; empty only at the end. */
  readAll(options: ReadAllOptions): Promise<readonly RecordedEvent[]>;

  /** Everything after a position, then what comes, in batches with back-pressure. */
  subscribe(options: SubscribeOptions): Subscription;

  /** Last event of a stream (a leader read); undefined when there is no such stream. */
  head(stream: string): Promise<StoredEvent | undefined>;

  /** Revisions of the events that a command made in this stream, ascending; empty when none. A leader read. */
  findCommand(stream: string, commandId: string): Promise<readonly number[]>;

  /** How many events are stored, of all streams: for who shows how far along a reading of them is. */
  size(): Promise<number>;

  health(): Promise<StoreHealth>;

  /** Finishes the appends under way, ends the subscriptions (as drops), lets go of the store. */
  close(): Promise<void>;
}

/** All events of a few pages; for streams known to be small, and for tests. */
export async function collect<E>(pages: AsyncIterable<readonly E[]>): Promise<E[]> {
  const all: E[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}
