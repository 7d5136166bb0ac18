import type { StoredEvent } from '@alliage/events';
import { StoreUnavailable, UnknownOutcome } from '../errors.ts';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../port.ts';

/**
 * What happens to one append: stored, but the answer is lost; lost itself; under way until `land()`; refused at the door; lost
 * itself, while something else happens.
 */
export type Fault = 'answer-lost' | 'request-lost' | 'landing-later' | 'unavailable' | (() => Promise<unknown>);

interface Call {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly StoredEvent[];
}

/** A store whose line is bad: the next appends meet the faults it is given, one each, then all goes well again. */
export class FaultyStore implements EventStore {
  /** Every append asked for, whatever became of it. */
  readonly calls: Call[] = [];
  readonly #store: EventStore;
  readonly #faults: (Fault | undefined)[] = [];
  readonly #underWay: Call[] = [];

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** Faults of the next appends, in order; undefined: none. */
  meet(...faults: (Fault | undefined)[]): void {
    this.#faults.push(...faults);
  }

  /** What is still under way arrives now, in order; whether it can be stored is the store's affair. */
  async land(): Promise<void> {
    for (const { stream, expected, events } of this.#underWay.splice(0)) {
      await this.#store.append(stream, expected, events).catch(() => undefined);
    }
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly StoredEvent[]): Promise<Appended> {
    const call = { stream, expected, events };
    this.calls.push(call);
    const fault = this.#faults.shift();
    if (fault === 'unavailable') throw new StoreUnavailable('the line is down');
    if (fault === 'landing-later') this.#underWay.push(call);
    if (typeof fault === 'function') await fault();
    const answer =
      fault === undefined || fault === 'answer-lost' ? await this.#store.append(stream, expected, events) : undefined;
    if (fault || !answer) throw new UnknownOutcome(stream, expected, fault);
    return answer;
  }

  readStream(stream: string, options?: ReadStreamOptions) {
    return this.#store.readStream(stream, options);
  }
  readAll(options: ReadAllOptions) {
    return this.#store.readAll(options);
  }
  subscribe(options: SubscribeOptions) {
    return this.#store.subscribe(options);
  }
  head(stream: string) {
    return this.#store.head(stream);
  }
  findCommand(stream: string, commandId: string) {
    return this.#store.findCommand(stream, commandId);
  }
  size() {
    return this.#store.size();
  }
  health() {
    return this.#store.health();
  }
  close() {
    return this.#store.close();
  }
}
