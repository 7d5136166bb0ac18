import type { LogPosition } from './position.ts';
import type { Reader } from './reader.ts';

const PAGE = 2_000;

/**
 * How many of our events the server holds. It cannot be asked for that: they are counted, once, and from then on only
 * what is new. In a large store the first count would take minutes: it counts for a while, takes the rest to be as
 * dense in the log as what was counted, and goes on from there the next time.
 */
export class Counter {
  readonly #reader: Pick<Reader, 'count' | 'end'>;
  readonly #patience: number;
  #events = 0;
  #upTo: LogPosition | undefined;
  #counting: Promise<number> | undefined;

  /** @param patience ms of counting before the rest is estimated */
  constructor(reader: Pick<Reader, 'count' | 'end'>, patience = 1_000) {
    this.#reader = reader;
    this.#patience = patience;
  }

  /** @throws StoreUnavailable */
  async count(): Promise<number> {
    // One at a time: two would count the same events twice. Who comes meanwhile waits, and then counts what came since.
    while (this.#counting) await this.#counting.catch(() => undefined);
    this.#counting = this.#count().finally(() => (this.#counting = undefined));
    return this.#counting;
  }

  async #count(): Promise<number> {
    const until = performance.now() + this.#patience;
    for (;;) {
      const { events, last } = await this.#reader.count(this.#upTo, PAGE);
      this.#events += events;
      this.#upTo = last;
      if (events < PAGE) return this.#events;
      if (performance.now() > until) return await this.#estimate();
    }
  }

  async #estimate(): Promise<number> {
    const end = await this.#reader.end();
    if (!end || !this.#upTo) return this.#events;
    return Math.round(this.#events * Math.max(1, Number(end.commit) / Number(this.#upTo.commit)));
  }
}
