import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, RecordedEvent, Subscription } from '../../port.ts';

/** Handles the events of one stream, and after a drop goes on from the last event that it handled. */
export class Subscriber {
  readonly revisions: number[] = [];
  readonly drops: unknown[] = [];
  isLive = false;
  readonly #stream: string;
  #after: string | undefined;
  #subscription: Subscription | undefined;

  constructor(stream: string, after?: string) {
    this.#stream = stream;
    this.#after = after;
  }

  begin(store: EventStore): void {
    this.isLive = false;
    this.#subscription = store.subscribe({
      ...(this.#after === undefined ? {} : { after: this.#after }),
      onBatch: async (events) => this.#handle(events),
      onStatus: (status) => void (this.isLive = status === 'live'),
      onDrop: (reason) => {
        this.drops.push(reason);
        this.#subscription = undefined;
        this.isLive = false;
      },
    });
  }

  /** Begins again as often as it is dropped, until `done`, `within` ms at most. */
  async persist(store: EventStore, done: () => boolean, within = 10_000): Promise<void> {
    for (const end = performance.now() + within; !done() && performance.now() < end;) {
      if (!this.#subscription) this.begin(store);
      await sleep(20);
    }
  }

  async end(): Promise<void> {
    await this.#subscription?.close();
  }

  #handle(events: readonly RecordedEvent[]): void {
    for (const event of events) if (event.stream === this.#stream) this.revisions.push(event.revision);
    this.#after = events.at(-1)!.position;
  }
}
