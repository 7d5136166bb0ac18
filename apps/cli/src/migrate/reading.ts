import type { EventStore, RecordedEvent } from '@alliage/event-store';

const PAGE = 500;

/** The events of a store one by one, in the order in which they were stored; holds one page of them, however many there are. */
export class Reading {
  readonly #store: Pick<EventStore, 'readAll'>;
  #page: readonly RecordedEvent[] = [];
  #taken = 0;
  #position: string | undefined;

  /** @param after exclusive; undefined: from the beginning */
  constructor(store: Pick<EventStore, 'readAll'>, after?: string) {
    this.#store = store;
    this.#position = after;
  }

  /** Where the last event taken stands; undefined before the first one of all. */
  get position(): string | undefined {
    return this.#position;
  }

  /** The next one, which stays; undefined at the end, where the store is asked again the next time. */
  async peek(): Promise<RecordedEvent | undefined> {
    if (this.#taken === this.#page.length) {
      const after = this.#position === undefined ? {} : { after: this.#position };
      this.#page = await this.#store.readAll({ ...after, limit: PAGE });
      this.#taken = 0;
    }
    return this.#page[this.#taken];
  }

  /** Goes past what `peek` gave. */
  take(): void {
    const event = this.#page[this.#taken];
    if (!event) return;
    this.#taken += 1;
    this.#position = event.position;
  }
}
