import { setTimeout as sleep } from 'node:timers/promises';

/** It did not come about in time. */
export class NotInTime extends Error {
  override readonly name = 'NotInTime';
}

/** Waits until something holds; an error while looking is a no. @throws NotInTime */
export async function until(what: string, within: number, holds: () => Promise<boolean>, every = 50): Promise<void> {
  for (const end = performance.now() + within; ;) {
    if (await holds().catch(() => false)) return;
    if (performance.now() > end) throw new NotInTime(`${what}: not within ${Math.round(within / 1000)} s`);
    await sleep(every);
  }
}
