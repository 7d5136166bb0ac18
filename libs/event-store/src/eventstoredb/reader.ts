import type { StoredEvent } from '@alliage/events';
import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  type KurrentDBClient,
  type ReadPosition,
  type ReadRevision,
} from '@kurrent/kurrentdb-client';
import { UnreadableEvent } from '../errors.ts';
import type { ReadAllOptions, ReadStreamOptions, RecordedEvent } from '../port.ts';
import { within } from './deadline.ts';
import { isType, readFailure } from './failures.ts';
import { ourStreams } from './our-streams.ts';
import { positionOf, positionText, type LogPosition } from './position.ts';
import type { ReadingClient } from './reading-client.ts';
import { fromServer, fromServerOrUnreadable } from './stored-form.ts';

const PAGE = 500;

type Resolved = AsyncIterable<{ readonly event?: Parameters<typeof fromServer>[0] | undefined }>;

/** Reads, a page a call, each with a deadline. */
export class Reader {
  readonly #reading: ReadingClient;
  readonly #deadline: number;

  /** @param deadline ms for one page */
  constructor(reading: ReadingClient, deadline: number) {
    this.#reading = reading;
    this.#deadline = deadline;
  }

  /** As the port has it; each event with its position. @throws StoreUnavailable, UnreadableEvent */
  async *stream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<readonly RecordedEvent[]> {
    const { direction = FORWARDS, limit = Infinity, leader = false } = options;
    const step = direction === FORWARDS ? 1 : -1;
    let from = options.from;
    for (let left = limit; left > 0 && (from ?? 0) >= 0;) {
      const size = Math.min(left, PAGE);
      // Backwards from anywhere but the END that is named, the client begins at revision 0.
      const fromRevision: ReadRevision = from !== undefined ? BigInt(from) : direction === FORWARDS ? START : END;
      const read = { direction, fromRevision, maxCount: size, requiresLeader: leader };
      const page = (await this.#page((client) => client.readStream(stream, read))).map(fromServer);
      const last = page.at(-1);
      if (last) yield page;
      if (!last || page.length < size) return;
      left -= page.length;
      from = last.revision + step;
    }
  }

  /** Last event of a stream, from the leader. */
  async head(stream: string): Promise<RecordedEvent | undefined> {
    for await (const [last] of this.stream(stream, { direction: BACKWARDS, limit: 1, leader: true })) return last;
    return undefined;
  }

  /** As the port has it. Ends before an event that cannot be read; what begins with it throws. */
  async all({ after, limit, withUnreadable = false }: ReadAllOptions): Promise<readonly RecordedEvent[]> {
    // A read begins with the event at the position, a subscription after it.
    const fromPosition: ReadPosition = after === undefined ? START : positionOf(after);
    const maxCount = after === undefined ? limit : limit + 1;
    const page = await this.#page((client) => client.readAll({ fromPosition, maxCount, filter: ourStreams() }));
    const events: RecordedEvent[] = [];
    for (const event of page) {
      if (event.position && after !== undefined && positionText(event.position) <= after) continue;
      if (events.length === limit) break;
      try {
        events.push(withUnreadable ? fromServerOrUnreadable(event) : fromServer(event));
      } catch (error) {
        if (events.length === 0 || !(error instanceof UnreadableEvent)) throw error;
        break;
      }
    }
    return events;
  }

  /** How many of our events there are after a position, `limit` at most, and where the last of them is; none of them is looked into. */
  async count(
    after: LogPosition | undefined,
    limit: number,
  ): Promise<{ events: number; last: LogPosition | undefined }> {
    const from = { fromPosition: after ?? START, maxCount: after ? limit + 1 : limit } as const;
    const page = await this.#page((client) => client.readAll({ ...from, filter: ourStreams() }));
    const later = page.filter(({ position }) => position && (!after || position.commit > after.commit));
    return { events: later.length, last: later.at(-1)?.position ?? after };
  }

  /** Where the server's log ends, events that are not ours included; undefined when it is empty. */
  async end(): Promise<LogPosition | undefined> {
    const read = { direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
    const [last] = await this.#page((client) => client.readAll(read));
    return last?.position;
  }

  async #page(read: (client: KurrentDBClient) => Resolved): Promise<Parameters<typeof fromServer>[0][]> {
    const page = async () => {
      const events = [];
      for await (const { event } of read(this.#reading.client)) if (event) events.push(event);
      return events;
    };
    try {
      return await within(this.#deadline, 'a read', page());
    } catch (error) {
      if (isType(error, 'stream-not-found')) return [];
      this.#reading.failed(error);
      throw readFailure(error);
    }
  }
}

export const withoutPosition = ({ position: _, ...event }: RecordedEvent): StoredEvent => event;
