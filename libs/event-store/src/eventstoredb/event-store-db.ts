import type { StoredEvent } from '@alliage/events';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.ts';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  StoreHealth,
  SubscribeOptions,
  Subscription,
} from '../port.ts';
import { Appender } from './appender.ts';
import { connect } from './connect.ts';
import { Counter } from './counter.ts';
import { isType } from './failures.ts';
import { Follower } from './follower.ts';
import { Outages } from './outages.ts';
import { Reader, withoutPosition } from './reader.ts';
import { ACCESS_DENIED, whyUnreachable } from './reach.ts';
import { ReadCalls } from './read-calls.ts';
import { SharedLine } from './shared-line.ts';
import { Wire } from './wire.ts';

export interface EventStoreDbOptions {
  /** `kurrentdb://…` or `esdb://…`: nodes, TLS and credentials. */
  readonly connectionString: string;
  /** ms after which the outcome of an append counts as unknown. Default: 5,000. */
  readonly appendDeadline?: number;
  /** ms after which a read has failed. Default: 10,000. */
  readonly readDeadline?: number;
  /** ms after which a subscription that says nothing is looked after: twice that, and one gone silent is a drop. Default: 5,000. */
  readonly heartbeat?: number;
  /** ms for which `size` counts before it estimates the rest. Default: 1,000. */
  readonly counting?: number;
  /** Events that a subscription holds for a handler that is slower than they come. Default: 1,000. */
  readonly room?: number;
}

/**
 * Events on an EventStoreDB (KurrentDB) server, 23.10 or later, or a cluster of them. Opening sends nothing: a server
 * that cannot be reached shows in what is asked, and in `health`.
 */
export class EventStoreDb implements EventStore {
  readonly #options: EventStoreDbOptions;
  readonly #client: KurrentDBClient;
  readonly #reader: Reader;
  readonly #line: SharedLine;
  readonly #appender: Appender;
  readonly #counter: Counter;
  readonly #followers = new Set<Follower>();
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #outages = new Outages<Follower>();
  #closed = false;

  /** @throws Error when the connection string makes no sense */
  constructor(options: EventStoreDbOptions) {
    this.#options = options;
    this.#client = connect(options.connectionString);
    this.#reader = new Reader(new ReadCalls(this.#client), options.readDeadline ?? 10_000);
    this.#line = new SharedLine(this.#client);
    this.#appender = new Appender(this.#line, this.#reader, options.appendDeadline ?? 5_000);
    this.#counter = new Counter(this.#reader, options.counting);
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly StoredEvent[]): Promise<Appended> {
    this.#open();
    const append = this.#appender.append(stream, expected, events);
    this.#underWay.add(append);
    return append.finally(() => this.#underWay.delete(append));
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    this.#open();
    for await (const page of this.#reader.stream(stream, options)) yield page.map(withoutPosition);
  }

  async readAll(options: ReadAllOptions): Promise<readonly RecordedEvent[]> {
    this.#open();
    return this.#reader.all(options);
  }

  subscribe(options: SubscribeOptions): Subscription {
    const { heartbeat = 5_000, room = 1_000 } = this.#options;
    const follower = new Follower(options, {
      reader: this.#reader,
      heartbeat,
      wire: (after) => {
        this.#open();
        return new Wire(this.#client, after, room, options.withUnreadable);
      },
      onUp: (up) => this.#outages.over(up),
      onDown: (down, reason) => this.#outages.down(down, (reason as Error).message),
      onForgone: (down) => this.#outages.forgone(down),
      onEnd: (ended) => {
        this.#outages.over(ended);
        this.#followers.delete(ended);
      },
    });
    this.#outages.begin(follower);
    this.#followers.add(follower);
    return follower;
  }

  async head(stream: string): Promise<StoredEvent | undefined> {
    this.#open();
    const last = await this.#reader.head(stream);
    return last && withoutPosition(last);
  }

  /**
   * There is no index for it: the stream is read backwards, to its beginning when the command is not known. What a
   * command needs to know of earlier ones is in the folded state (`FoldCache`).
   */
  async findCommand(stream: string, commandId: string): Promise<readonly number[]> {
    this.#open();
    const found: number[] = [];
    for await (const page of this.#reader.stream(stream, { direction: 'backwards', leader: true })) {
      for (const { revision, metadata } of page) {
        if (metadata.commandId === commandId) found.unshift(revision);
        // One command is one append: its events stand together.
        else if (found.length > 0) return found;
      }
    }
    return found;
  }

  /** Counted, and in a large store estimated until the count has come to its end (`Counter`). */
  async size(): Promise<number> {
    this.#open();
    return this.#counter.count();
  }

  async health(): Promise<StoreHealth> {
    try {
      this.#open();
      await this.#reader.end();
    } catch (error) {
      return { ok: false, detail: await this.#explained(error) };
    }
    const detail = this.#outages.reason;
    return detail === undefined ? { ok: true } : { ok: false, detail };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#underWay);
    await Promise.all([...this.#followers].map((follower) => follower.drop(new StoreUnavailable('it was closed'))));
    this.#line.close();
    await this.#client.dispose();
  }

  /** What went wrong, and the way out where it can be found. */
  async #explained(error: unknown): Promise<string> {
    const { message, cause } = error as Error;
    if (isType(cause, 'access-denied')) return ACCESS_DENIED;
    const why = this.#closed ? undefined : await whyUnreachable(this.#options.connectionString);
    return why ?? message;
  }

  #open(): void {
    if (this.#closed) throw new StoreUnavailable('it is closed');
  }
}
