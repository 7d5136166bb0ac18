import { setImmediate as turn } from 'node:timers/promises';
import type { StoredEvent } from '@alliage/events';
import { StoreUnavailable } from '../errors.ts';
import { checkAppend } from '../limits.ts';
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
import { Connection } from './connection.ts';
import { GroupCommit } from './group-commit.ts';
import type { Connect } from './open-database.ts';
import { Tail } from './tail.ts';

const PAGE = 500;

export interface SqliteOptions {
  /** For tests: how the database is connected to. */
  readonly connect?: Connect;
}

/** Events in one SQLite file of this process's own; who opens it holds the lock of its folder (`lockDataFolder`). */
export class SqliteEventStore implements EventStore {
  readonly #connection: Connection;
  readonly #commits: GroupCommit;
  readonly #tails = new Set<Tail>();

  /**
   * @param file path, or ':memory:' for a store that ends with the process
   * @throws SqliteTooOld
   */
  constructor(file: string, { connect }: SqliteOptions = {}) {
    this.#connection = new Connection(file, connect);
    this.#commits = new GroupCommit(this.#connection, () => this.#tails.forEach((tail) => tail.wake()));
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly StoredEvent[]): Promise<Appended> {
    return this.#commits.append({ stream, expected, texts: checkAppend(stream, expected, events) });
  }

  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    const { direction = 'forwards', limit = Infinity } = options;
    const step = direction === 'forwards' ? 1 : -1;
    let from = options.from ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
    for (let left = limit; left > 0 && from >= 0;) {
      const size = Math.min(left, PAGE);
      const page = this.#connection.ask((table) => table.ofStream(stream, from, size, direction)).map(withoutPosition);
      const last = page.at(-1);
      if (last) yield page;
      if (!last || page.length < size) return;
      left -= page.length;
      from = last.revision + step;
      await turn();
    }
  }

  async readAll({ after, limit, withUnreadable }: ReadAllOptions): Promise<readonly RecordedEvent[]> {
    return this.#after(after, limit, withUnreadable);
  }

  subscribe(options: SubscribeOptions): Subscription {
    const tail = new Tail(
      options,
      (after, limit) => this.#after(after, limit, options.withUnreadable),
      (ended) => this.#tails.delete(ended),
    );
    this.#tails.add(tail);
    return tail;
  }

  async head(stream: string): Promise<StoredEvent | undefined> {
    for await (const [last] of this.readStream(stream, { direction: 'backwards', limit: 1 })) return last;
    return undefined;
  }

  async findCommand(stream: string, commandId: string): Promise<readonly number[]> {
    return this.#connection.ask((table) => table.revisionsOfCommand(stream, commandId));
  }

  async size(): Promise<number> {
    return this.#connection.ask((table) => table.size());
  }

  async health(): Promise<StoreHealth> {
    try {
      this.#connection.ask((table) => table.lastRevision(''));
      return { ok: true };
    } catch (error) {
      return { ok: false, detail: (error as Error).message };
    }
  }

  async close(): Promise<void> {
    await this.#commits.close();
    await Promise.all([...this.#tails].map((tail) => tail.drop(new StoreUnavailable('it was closed'))));
    this.#connection.close();
  }

  #after(after: string | undefined, limit: number, withUnreadable?: boolean): RecordedEvent[] {
    const position = positionOf(after);
    return this.#connection.ask((table) => table.after(position, limit, withUnreadable));
  }
}

const withoutPosition = ({ position: _, ...event }: RecordedEvent): StoredEvent => event;

function positionOf(after: string | undefined): number {
  const position = Number(after ?? 0);
  if (!Number.isSafeInteger(position) || position < 0 || after === '')
    throw new RangeError(`${after} is no position of this store`);
  return position;
}
