import { sameEvent, UnreadableEvent } from '@alliage/event-store';
import { otherEvents } from './not-moved.ts';
import type { Reading } from './reading.ts';

/**
 * Goes through both stores as long as the target holds something, and ends with both after their last common event.
 * @returns how many events are the same, in the same order
 * @throws NotMoved at the first event of the target that is not the source's
 */
export async function compare(
  source: Reading,
  target: Reading,
  onEvent: (compared: number) => void = () => undefined,
): Promise<number> {
  for (let compared = 0; ; compared += 1) {
    const there = await peekTarget(target);
    if (!there) return compared;
    const here = await source.peek();
    if (!here || !sameEvent(here, there)) throw otherEvents(there.stream, there.revision);
    source.take();
    target.take();
    onEvent(compared + 1);
  }
}

async function peekTarget(target: Reading) {
  try {
    return await target.peek();
  } catch (error) {
    if (error instanceof UnreadableEvent) throw otherEvents(error.stream, error.revision, error);
    throw error;
  }
}
