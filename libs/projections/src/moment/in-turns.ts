import { setImmediate as turn } from 'node:timers/promises';

/** So many events are folded before others have their turn: a long life must not keep short questions waiting. */
const AT_ONCE = 250;

/** Does something with some events after the others, and lets others have their turn in between. */
export async function inTurns<E>(
  events: readonly E[],
  work: (part: readonly E[]) => void | Promise<void>,
): Promise<void> {
  for (let at = 0; at < events.length; at += AT_ONCE) {
    await work(events.slice(at, at + AT_ONCE));
    await turn();
  }
}
