import type { StoredEvent } from '@alliage/events';
import { UnreadableEvent } from '../errors.ts';
import type { ReadAllOptions, ReadStreamOptions, RecordedEvent } from '../port.ts';
import { readFailure, streamReadFailure } from './failures.ts';
import { isServersOwn } from './our-streams.ts';
import { positionOf, type LogPosition } from './position.ts';
import type { ReadCalls } from './read-calls.ts';
import { lastRequest, ourEventsRequest, streamRequest, type ReadRequest } from './read-request.ts';
import { fromServer, fromServerOrUnreadable } from './stored-form.ts';

const PAGE = 500;

/** Reads, a page a call, each with a deadline. */
export class Reader {
  readonly #calls: ReadCalls;
  readonly #deadline: number;

  /** @param deadline ms for one page */
  constructor(calls: ReadCalls, deadline: number) {
    this.#calls = calls;
    this.#deadline = deadline;
  }

  /** As the port has it; each event with its position. @throws StoreUnavailable, UnreadableEvent */
  async *stream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<readonly RecordedEvent[]> {
    const { direction = 'forwards', limit = Infinity, leader = false } = options;
    const step = direction === 'forwards' ? 1 : -1;
    let from = options.from;
    for (let left = limit; left > 0 && (from ?? 0) >= 0;) {
      const size = Math.min(left, PAGE);
      const page = await this.#page(streamRequest(stream, { direction, from, count: size }), leader, (error) =>
        streamReadFailure(stream, error),
      );
      const [first, last] = [page[0], page.at(-1)];
      if (first && direction === 'forwards') checkWhole(stream, from ?? 0, Number(first.revision));
      if (last) yield page.map(fromServer);
      if (!last || page.length < size) return;
      left -= page.length;
      from = Number(last.revision) + step;
    }
  }

  /** Last event of a stream, from the leader. */
  async head(stream: string): Promise<RecordedEvent | undefined> {
    for await (const [last] of this.stream(stream, { direction: 'backwards', limit: 1, leader: true })) return last;
    return undefined;
  }

  /** As the port has it. Ends before an event that cannot be read; what begins with it throws. */
  async all({ after, limit, withUnreadable = false }: ReadAllOptions): Promise<readonly RecordedEvent[]> {
    let from = after === undefined ? undefined : positionOf(after);
    for (;;) {
      const { later, isFull } = await this.#after(from, limit);
      const ours = later.filter((event) => !isServersOwn(event)).slice(0, limit);
      const last = later.at(-1)?.position;
      // A page that holds none of our events is not the end, where it is full.
      if (ours.length > 0 || !last || !isFull) return readable(ours, withUnreadable);
      from = last;
    }
  }

  /** How many of our events there are after a position, `limit` at most, and where the last of them is; none of them is looked into. */
  async count(
    after: LogPosition | undefined,
    limit: number,
  ): Promise<{ events: number; last: LogPosition | undefined }> {
    const { later } = await this.#after(after, limit);
    return { events: later.length, last: later.at(-1)?.position ?? after };
  }

  /** Where the server's log ends, events that are not ours included; undefined when it is empty. */
  async end(): Promise<LogPosition | undefined> {
    const [last] = await this.#page(lastRequest());
    return last?.position;
  }

  /** What the server has of ours after a position. A read begins with the event at it, a subscription after it: one more is asked for. */
  async #after(from: LogPosition | undefined, limit: number) {
    const count = from ? limit + 1 : limit;
    const page = await this.#page(ourEventsRequest(from, count));
    const later = page.filter(({ position }) => position && (!from || position.commit > from.commit));
    return { later, isFull: page.length >= count };
  }

  async #page(
    request: ReadRequest,
    leader = false,
    failure = readFailure,
  ): Promise<Parameters<typeof fromServer>[0][]> {
    try {
      return await this.#calls.page(request, leader, this.#deadline);
    } catch (error) {
      throw failure(error);
    }
  }
}

/** What comes before the first event that cannot be read. @throws UnreadableEvent when that is the first of all */
function readable(page: readonly Parameters<typeof fromServer>[0][], withUnreadable: boolean): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const event of page)
    try {
      events.push(withUnreadable ? fromServerOrUnreadable(event) : fromServer(event));
    } catch (error) {
      if (events.length === 0 || !(error instanceof UnreadableEvent)) throw error;
      break;
    }
  return events;
}

/**
 * A server passes over what a stream was truncated by (`$tb`, `$maxCount`, `$maxAge`) without a word: what comes after it is not the whole.
 * @throws UnreadableEvent
 */
function checkWhole(stream: string, from: number, found: number): void {
  if (found <= from) return;
  const why = `the server gives revision ${found} for ${from}: the stream was truncated there`;
  throw new UnreadableEvent(stream, from, new Error(why));
}

export const withoutPosition = ({ position: _, ...event }: RecordedEvent): StoredEvent => event;
