/** Draws that are the same each time for the same seed (mulberry32). */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True so often in a hundred times. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  /** One of them. @throws RangeError when there is none */
  pick<T>(among: readonly T[]): T {
    if (among.length === 0) throw new RangeError('nothing to pick from');
    return among[Math.floor(this.next() * among.length)] as T;
  }

  /** Draws of its own for one part of the run, so that what others draw does not change them. */
  fork(): Random {
    return new Random(Math.floor(this.next() * 4_294_967_296));
  }
}
