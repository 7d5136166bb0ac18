import { setImmediate as turn } from 'node:timers/promises';
import type { RecordedEvent, SubscribeOptions, Subscription } from '../port.ts';

type Read = (after: string | undefined, limit: number) => readonly RecordedEvent[];

const BATCH_SIZE = 500;

/** One subscription: reads on from where its handler has come to, and waits when there is nothing. */
export class Tail implements Subscription {
  readonly #options: SubscribeOptions;
  readonly #read: Read;
  readonly #done: Promise<void>;
  #ended = false;
  #wake: () => void = () => undefined;
  #status: 'catching-up' | 'live' | undefined;

  constructor(options: SubscribeOptions, read: Read, onEnd: (tail: Tail) => void) {
    this.#options = options;
    this.#read = read;
    this.#done = this.#run().finally(() => onEnd(this));
  }

  /** There may be more to read. */
  wake(): void {
    this.#wake();
  }

  close(): Promise<void> {
    this.#ended = true;
    this.#wake();
    return this.#done;
  }

  /** Ends it for the store's reasons. */
  async drop(reason: unknown): Promise<void> {
    const closedByCaller = this.#ended;
    await this.close();
    if (!closedByCaller) this.#options.onDrop?.(reason);
  }

  async #run(): Promise<void> {
    try {
      await this.#follow();
    } catch (error) {
      const closedByCaller = this.#ended;
      this.#ended = true;
      if (!closedByCaller) this.#options.onDrop?.(error);
    }
  }

  async #follow(): Promise<void> {
    const { onBatch, batchSize = BATCH_SIZE } = this.#options;
    let { after } = this.#options;
    for (;;) {
      // Catching up would otherwise starve requests and timers of a process that shares its event loop with us.
      await turn();
      if (this.#ended) return;
      const events = this.#read(after, batchSize);
      const last = events.at(-1);
      if (!last) {
        this.#say('live');
        await new Promise<void>((resolve) => (this.#wake = resolve));
        continue;
      }
      if (events.length === batchSize || !this.#status) this.#say('catching-up');
      await onBatch(events);
      after = last.position;
    }
  }

  #say(status: 'catching-up' | 'live'): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#options.onStatus?.(status);
  }
}
