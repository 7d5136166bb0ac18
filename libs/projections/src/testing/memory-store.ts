import {
  StoreUnavailable,
  type EventStore,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type SubscribeOptions,
} from '@alliage/event-store';
import type { StoredEvent } from '@alliage/events';

/** As much of an event store as a runner asks for, in memory; it can be made to fail, repeat and skip. */
export class MemoryStore implements Pick<EventStore, 'readStream' | 'readAll' | 'subscribe'> {
  readonly events: RecordedEvent[] = [];
  /** While set, every read fails with it. */
  down: Error | undefined;
  /** What a subscription is to be given in place of the next events: repeats, gaps. */
  distort: (events: readonly RecordedEvent[]) => readonly RecordedEvent[] = (events) => events;
  readonly #woken = new Set<() => void>();

  add(...events: readonly StoredEvent[]): void {
    for (const event of events) this.events.push({ ...event, position: position(this.events.length) });
    for (const wake of this.#woken) wake();
  }

  async *readStream(
    stream: string,
    { from = 0, limit = Infinity }: ReadStreamOptions = {},
  ): AsyncIterable<readonly StoredEvent[]> {
    this.#up();
    const found = this.events.filter((event) => event.stream === stream && event.revision >= from);
    if (found.length > 0) yield found.slice(0, limit);
  }

  async readAll({ after = '', limit }: ReadAllOptions): Promise<readonly RecordedEvent[]> {
    this.#up();
    return this.events.filter((event) => event.position > after).slice(0, limit);
  }

  subscribe({ after = '', batchSize = 500, onBatch, onDrop }: SubscribeOptions): { close(): Promise<void> } {
    let open = true;
    let at = after;
    const deliver = async () => {
      while (open) {
        const batch = await this.readAll({ after: at, limit: batchSize });
        const last = batch.at(-1);
        if (!last) return;
        await onBatch(this.distort(batch));
        at = last.position;
      }
    };
    let turn: Promise<void> = Promise.resolve();
    const wake = () => {
      turn = turn.then(deliver).catch((error: unknown) => {
        if (open) onDrop?.(error);
        open = false;
        this.#woken.delete(wake);
      });
    };
    this.#woken.add(wake);
    wake();
    return {
      close: async () => {
        open = false;
        this.#woken.delete(wake);
      },
    };
  }

  #up(): void {
    if (this.down) throw this.down;
  }
}

export const unavailable = () => new StoreUnavailable('a test says so');
const position = (n: number) => String(n + 1).padStart(10, '0');
