import { EventStoreError, StoreUnavailable } from '../errors.ts';
import type { Appended } from '../port.ts';
import type { Connection } from './connection.ts';
import { writeBatch, type Append } from './write-batch.ts';

interface Waiting {
  readonly append: Append;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: EventStoreError) => void;
}

/** A transaction holds up everything else in the process: about 20 ms of inserts at most. */
const EVENTS_PER_TRANSACTION = 1_000;

/** Appends that arrive in the same turn of the event loop share one transaction and one sync. */
export class GroupCommit {
  readonly #connection: Connection;
  readonly #onCommit: () => void;
  #waiting: Waiting[] = [];
  #idle: (() => void)[] = [];
  #closing = false;

  /** @param onCommit told after each transaction that stored something */
  constructor(connection: Connection, onCommit: () => void) {
    this.#connection = connection;
    this.#onCommit = onCommit;
  }

  append(append: Append): Promise<Appended> {
    if (this.#closing) return Promise.reject(new StoreUnavailable('it is closing'));
    if (this.#waiting.length === 0) setImmediate(() => this.#drain());
    return new Promise((resolve, reject) => this.#waiting.push({ append, resolve, reject }));
  }

  /** Takes no more appends; resolves once those that wait are answered. */
  close(): Promise<void> {
    this.#closing = true;
    if (this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #drain(): void {
    const batch = this.#take();
    const answers = writeBatch(
      this.#connection,
      batch.map((waiting) => waiting.append),
    );
    for (const [i, answer] of answers.entries()) {
      if (answer instanceof EventStoreError) batch[i]?.reject(answer);
      else batch[i]?.resolve(answer);
    }
    if (answers.some((answer) => !(answer instanceof EventStoreError))) this.#onCommit();
    if (this.#waiting.length > 0) setImmediate(() => this.#drain());
    else for (const resolve of this.#idle.splice(0)) resolve();
  }

  #take(): Waiting[] {
    let events = 0;
    const more = this.#waiting.findIndex(
      ({ append }, i) => (events += append.texts.length) > EVENTS_PER_TRANSACTION && i > 0,
    );
    return this.#waiting.splice(0, more < 0 ? this.#waiting.length : more);
  }
}
