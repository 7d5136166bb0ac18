import { setTimeout as sleep } from 'node:timers/promises';

/** Time as the loop sees it; tests have their own. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<unknown>;
}
const real: Clock = { now: () => performance.now(), sleep: (ms) => sleep(ms) };

/** Shorter than this it is not slept: Node's timers are no finer. */
const SHORTEST = 1;

/**
 * Begins something so often a second, whether what was begun before is done or not. Each is told when it was *to* begin: counted from
 * there, a stall is in the latency of all who had to wait for it, and not of one alone (coordinated omission).
 * @returns once all that was begun is done
 */
export async function openLoop(
  rate: number,
  seconds: number,
  work: (intended: number, n: number) => Promise<unknown>,
  clock: Clock = real,
): Promise<number> {
  const begun = clock.now();
  const all = Math.floor(rate * seconds);
  const underWay: Promise<unknown>[] = [];
  for (let n = 0; n < all;) {
    const due = Math.min(all, Math.floor(((clock.now() - begun) * rate) / 1_000) + 1);
    for (; n < due; n++) underWay.push(work(begun + (n * 1_000) / rate, n));
    const next = begun + (n * 1_000) / rate - clock.now();
    if (n < all) await clock.sleep(Math.max(SHORTEST, next));
  }
  await Promise.all(underWay);
  return all;
}
