import { hashOf } from '@alliage/events';
import { commit, FoldCache, type EventStore } from '@alliage/event-store';
import { AllianceWriter } from './alliance-writer.ts';

const AN_APPEND = 500;

/** Commands on alliances as the command side carries them out: state by revision from the cache, one append, the cache moved. */
export class Commander {
  readonly #store: EventStore;
  readonly #states: FoldCache<number>;

  constructor(store: EventStore) {
    this.#store = store;
    this.#states = new FoldCache({ store, initial: () => 0, fold: (n, events) => n + events.length, hashOf });
  }

  /** Stores the first events of a new alliance, and takes its state into the cache. */
  async opened(events: number): Promise<AllianceWriter> {
    const writer = new AllianceWriter();
    for (let left = events; left > 0; left -= AN_APPEND) {
      const expected = writer.revision < 0 ? 'no-stream' : writer.revision;
      const batch = Array.from({ length: Math.min(left, AN_APPEND) }, () => writer.next());
      await this.#store.append(writer.stream, expected, batch);
    }
    await this.#states.load(writer.stream);
    return writer;
  }

  /** One command: one event. @throws Error when it came to anything else */
  async command(writer: AllianceWriter): Promise<void> {
    const event = writer.next();
    const done = await commit({
      store: this.#store,
      stream: writer.stream,
      commandId: event.metadata.commandId,
      fingerprint: event.metadata.fingerprint,
      load: () => this.#states.load(writer.stream),
      decide: () => ({ change: event }),
      freeze: (change) => [change],
      landed: (events, before) => this.#states.advance(events, before),
    });
    if (done.outcome !== 'appended') throw new Error(`a command came to "${done.outcome}"`);
  }
}
