import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '@alliage/events';
import { UnknownOutcome, WrongExpectedRevision } from '../errors.ts';
import { landedBefore } from '../landed.ts';
import { checkAppend, firstRevision } from '../limits.ts';
import type { Appended, ExpectedRevision, RecordedEvent } from '../port.ts';
import { appendFailure, isTimedOut, isType } from './failures.ts';
import { checkName } from './our-streams.ts';
import { positionText } from './position.ts';
import type { Reader } from './reader.ts';
import type { SharedLine } from './shared-line.ts';
import { toServer, type ServerEvent } from './stored-form.ts';

const PAUSE = 10;

/** Appends, each with a deadline. */
export class Appender {
  readonly #line: SharedLine;
  readonly #reader: Reader;
  readonly #deadline: number;

  /** @param deadline ms after which the outcome of an append counts as unknown */
  constructor(line: SharedLine, reader: Reader, deadline: number) {
    this.#line = line;
    this.#reader = reader;
    this.#deadline = deadline;
  }

  /** As the port has it. */
  async append(stream: string, expected: ExpectedRevision, events: readonly StoredEvent[]): Promise<Appended> {
    checkName(stream);
    const sent = toServer(stream, checkAppend(stream, expected, events));
    try {
      return await this.#send(stream, expected, sent, events.at(-1)!.revision);
    } catch (error) {
      if (!isType(error, 'wrong-expected-version')) throw appendFailure(stream, expected, error);
      return await this.#conflict(stream, expected, actualRevision(error), events);
    }
  }

  async #send(
    stream: string,
    expected: ExpectedRevision,
    sent: readonly ServerEvent[],
    last: number,
  ): Promise<Appended> {
    for (const until = performance.now() + this.#deadline; ;) {
      try {
        const left = Math.max(1, until - performance.now());
        const { revision, position } = await this.#line.append(stream, expected, sent, left);
        // A stream that somebody deleted on the server goes on where it was, in place of beginning at 0.
        if (!position || revision !== last)
          throw new Error(`stored as revision ${revision}: has the stream been deleted?`);
        return { lastRevision: last, position: positionText(position) };
      } catch (error) {
        // An append that is already on its way in is dropped by the server without a word, until it calls it timed out.
        if (!isTimedOut(error) || performance.now() > until) throw error;
      }
    }
  }

  /**
   * The server knows the very append that it has stored. What it calls a conflict may still hold our events, stored in
   * another way (copied from another store), or others under our ids.
   */
  async #conflict(
    stream: string,
    expected: ExpectedRevision,
    actual: ExpectedRevision,
    events: readonly StoredEvent[],
  ): Promise<Appended> {
    const there = await this.#stored(stream, expected, actual, events.length + 1);
    const last = there[events.length - 1];
    if (!landedBefore(events, there) || !last) throw new WrongExpectedRevision(stream, expected, actual);
    return { lastRevision: last.revision, position: last.position };
  }

  /**
   * What the stream holds after `expected`, once it can be read: a conflict is found before the events it is with are
   * in the index. To answer earlier would let the caller load a state without them, and come back for the same conflict.
   */
  async #stored(stream: string, expected: ExpectedRevision, actual: ExpectedRevision, limit: number) {
    const from = firstRevision(expected);
    if (actual === 'no-stream' || actual < from) return [];
    const until = performance.now() + this.#deadline;
    for (;;) {
      const there: RecordedEvent[] = [];
      for await (const page of this.#reader.stream(stream, { from, limit, leader: true })) there.push(...page);
      if (there.length >= Math.min(limit, actual - from + 1)) return there;
      if (performance.now() > until)
        throw new UnknownOutcome(stream, expected, new Error(`revision ${actual} cannot be read`));
      await sleep(PAUSE);
    }
  }
}

function actualRevision(error: unknown): ExpectedRevision {
  const { actualState } = error as { readonly actualState?: bigint | string };
  return typeof actualState === 'bigint' ? Number(actualState) : 'no-stream';
}
