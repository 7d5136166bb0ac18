import type { StoredEvent } from '@alliage/events';
import { LRUCache } from 'lru-cache';
import { CommandLog } from './command-log.ts';
import type { Folded } from './folded.ts';
import { collect, type EventStore } from './port.ts';
import { SingleFlight } from './single-flight.ts';

export interface FoldCacheOptions<S> {
  readonly store: Pick<EventStore, 'readStream'>;
  /** State of a stream before its first event. */
  initial(stream: string): S;
  /** Next state; must leave the old one as it is. Its error (an event newer than the code) goes to who asked, and nothing is kept. */
  fold(state: S, events: readonly StoredEvent[]): S;
  /**
   * Whether an event changes what earlier ones of its stream say (R31): from then on `fold` is given the whole stream at once, from its first event, and
   * lays over what is to be laid over. Default: none does.
   */
  foldsAnew?(event: StoredEvent): boolean;
  /** Hash of a stored event, the `prev` of the next. */
  hashOf(event: StoredEvent): string;
  /** What all states together may take, in bytes, by estimate. Default: 256 MiB. */
  readonly maxBytes?: number;
}

interface Entry<S> extends Folded<S> {
  readonly commands: CommandLog;
  readonly bytes: number;
}

/** For a command kept and what else an event leaves; a state takes about what the text of its events takes in memory. */
const BYTES_PER_EVENT = 300;

/**
 * States of streams by revision, in memory. A load reads only the events that are newer than what is kept, so the cost of
 * a command does not grow with the stream. What is kept moves only by what is stored: a load, or `advance` after a durable answer.
 */
export class FoldCache<S> {
  readonly #options: FoldCacheOptions<S>;
  readonly #entries: LRUCache<string, Entry<S>>;
  readonly #flights = new SingleFlight<Entry<S>>();
  readonly #counts = { hits: 0, misses: 0, evictions: 0 };

  constructor(options: FoldCacheOptions<S>) {
    this.#options = options;
    const maxSize = options.maxBytes ?? 256 * 1024 * 1024;
    this.#entries = new LRUCache({
      maxSize,
      sizeCalculation: (entry) => entry.bytes,
      dispose: (_entry, _stream, why) => void (this.#counts.evictions += why === 'evict' ? 1 : 0),
    });
  }

  /** The stream as it is stored, at least up to everything durable when this was called. */
  load(stream: string): Promise<Folded<S>> {
    return this.#flights.run(stream, () => this.#load(stream));
  }

  /** Takes in what was just appended to `before`, so that the next load need not read it. */
  advance(events: readonly StoredEvent[], before: Folded<S>): void {
    const kept = this.#entries.get(before.stream);
    // Somebody else's load may have come further, or the entry may be gone: the next load reads what is missing.
    if (!kept || kept.revision !== before.revision || kept.head !== before.head) return;
    if (this.#foldsAnew(events)) this.#entries.delete(before.stream);
    else this.#keep(this.#next(kept, events));
  }

  /** Keeps nothing of a stream: what was kept is not what is stored. The next load begins at the first event. */
  forget(stream: string): void {
    this.#entries.delete(stream);
  }

  /** Estimated bytes and number of the states kept, for metrics. */
  get size(): { readonly bytes: number; readonly streams: number } {
    return { bytes: this.#entries.calculatedSize, streams: this.#entries.size };
  }

  /** Loads that found a state kept, loads that began at the first event, and states that had to make room, since the start. */
  get counts(): { readonly hits: number; readonly misses: number; readonly evictions: number } {
    return this.#counts;
  }

  async #load(stream: string): Promise<Entry<S>> {
    const kept = this.#entries.get(stream);
    this.#counts[kept ? 'hits' : 'misses'] += 1;
    let entry = kept ?? this.#blank(stream);
    const pages = this.#options.store.readStream(stream, { from: entry.revision + 1, leader: true });
    for await (const page of pages) {
      if (this.#foldsAnew(page) || !follows(entry, page)) {
        entry = await this.#anew(stream);
        break;
      }
      entry = this.#next(entry, page);
    }
    if (entry !== kept) this.#keep(entry, kept);
    return entry;
  }

  #foldsAnew(events: readonly StoredEvent[]): boolean {
    const { foldsAnew } = this.#options;
    return foldsAnew !== undefined && events.some(foldsAnew);
  }

  /** The stream folded in one go: what its last events change may be its first ones. */
  async #anew(stream: string): Promise<Entry<S>> {
    return this.#next(this.#blank(stream), await collect(this.#options.store.readStream(stream, { leader: true })));
  }

  #keep(entry: Entry<S>, before?: Entry<S>): void {
    const kept = this.#entries.peek(entry.stream);
    const isNews = !kept || kept === before || kept.revision < entry.revision;
    if (entry.revision >= 0 && isNews) this.#entries.set(entry.stream, entry);
  }

  #blank(stream: string): Entry<S> {
    const state = this.#options.initial(stream);
    return entryOf({
      stream,
      revision: -1,
      state,
      head: '',
      recordedAt: undefined,
      commands: new CommandLog(),
      bytes: 1,
    });
  }

  #next(entry: Entry<S>, events: readonly StoredEvent[]): Entry<S> {
    const last = events.at(-1);
    if (!last) return entry;
    if (events[0]?.revision !== entry.revision + 1 || last.revision !== entry.revision + events.length) {
      throw new Error(
        `${entry.stream}: revisions ${events[0]?.revision} to ${last.revision} do not follow ${entry.revision}`,
      );
    }
    const state = this.#options.fold(entry.state, events);
    const bytes = events.reduce(
      (sum, event) => sum + BYTES_PER_EVENT + 2 * JSON.stringify(event.data).length,
      entry.bytes,
    );
    entry.commands.add(events);
    const { stream, commands } = entry;
    const { recordedAt } = last.metadata;
    return entryOf({
      stream,
      revision: last.revision,
      state,
      head: this.#options.hashOf(last),
      recordedAt,
      commands,
      bytes,
    });
  }
}

/** Events say whom they follow: not what is kept, where the store was put back to an older copy and has gone on from there. */
const follows = <S>({ revision, head }: Entry<S>, [first]: readonly StoredEvent[]): boolean =>
  first === undefined || revision < 0 || first.metadata.prev === head;

const entryOf = <S>(entry: Omit<Entry<S>, 'command'>): Entry<S> => ({
  ...entry,
  command: (commandId) => entry.commands.find(commandId, entry.revision),
});
