import type { RecordedEvent } from '../port.ts';

/** Why nothing more will come: an error, or that there was no room for more. */
export type End = { readonly error: unknown } | 'full';

/** Events taken off the wire and not yet handled, bounded: a server throws out whoever does not take at once what it sends. */
export class Inbox {
  readonly #room: number;
  #events: RecordedEvent[] = [];
  #end: End | undefined;
  #wake: () => void = () => undefined;

  /** @param room how many events it holds */
  constructor(room: number) {
    this.#room = room;
  }

  /** False when it is not taken in: there is no room, and nothing more will be taken in. */
  put(event: RecordedEvent): boolean {
    if (!this.#end && this.#events.length >= this.#room) this.end('full');
    if (this.#end) return false;
    this.#events.push(event);
    this.#wake();
    return true;
  }

  /** What is in it may still be taken out. */
  end(reason: End): void {
    this.#end ??= reason;
    this.#wake();
  }

  /** Why it ended, once nothing is in it any more. */
  get ended(): End | undefined {
    return this.#events.length === 0 ? this.#end : undefined;
  }

  get isEmpty(): boolean {
    return this.#events.length === 0;
  }

  /** The next events, `limit` at most; none when something else has changed. */
  async take(limit: number): Promise<readonly RecordedEvent[]> {
    if (this.isEmpty && !this.#end) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#events.length <= limit) return this.#events.splice(0);
    return this.#events.splice(0, limit);
  }

  /** Lets `take` look again. */
  wake(): void {
    this.#wake();
  }
}
