import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredEvent } from '@alliage/events';
import { StoreUnavailable, UnknownOutcome } from './errors.ts';
import type { Appended, EventStore, ExpectedRevision } from './port.ts';

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 1_000;

/**
 * Appends, and after an unknown outcome sends the same frozen events again, at the same revision, until the answer is known.
 * Reading instead does not help: the first attempt may land after the read.
 *
 * @param patience ms after which it gives up and says unknown
 * @throws UnknownOutcome when `patience` ran out; whatever `append` throws otherwise
 */
export async function sendUntilKnown(
  store: Pick<EventStore, 'append'>,
  stream: string,
  expected: ExpectedRevision,
  events: readonly StoredEvent[],
  patience = 10_000,
): Promise<Appended> {
  const until = performance.now() + patience;
  let unknown: UnknownOutcome | undefined;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await store.append(stream, expected, events);
    } catch (error) {
      if (error instanceof UnknownOutcome) unknown = error;
      // Out of reach *now* says nothing of an attempt already on its way.
      else if (!(error instanceof StoreUnavailable && unknown)) throw error;
    }
    const left = until - performance.now();
    if (left <= 0) throw unknown;
    // Somewhere in the upper half of the pause: writers cut off together do not come back together.
    await sleep(Math.min(left, pause * (0.5 + Math.random() / 2)));
  }
}
