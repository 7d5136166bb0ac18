import { setTimeout as sleep } from 'node:timers/promises';

/** Longer and longer pauses between tries, up to half a minute, none of them exactly alike. */
export class Pauses {
  readonly #first: number;
  readonly #longest: number;
  #next: number;

  constructor(first = 100, longest = 30_000) {
    this.#first = first;
    this.#longest = longest;
    this.#next = first;
  }

  reset(): void {
    this.#next = this.#first;
  }

  /** Cut short by the signal. */
  async pause(signal: AbortSignal): Promise<void> {
    const ms = this.#next * (0.5 + Math.random() / 2);
    this.#next = Math.min(this.#next * 2, this.#longest);
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  }
}
