import { setTimeout as sleep } from 'node:timers/promises';
import {
  SameIdOtherBytes,
  sendUntilKnown,
  StoreUnavailable,
  WrongExpectedRevision,
  type EventStore,
} from '@alliage/event-store';
import type { StoredEvent } from '@alliage/events';
import { otherEvents } from './not-moved.ts';

const PAUSE = 250;

/**
 * Appends what is not empty, and waits for a server that is away: the next append may only be sent when this one is stored.
 * @param patience ms
 * @throws NotMoved when the stream is not where it should be; StoreUnavailable, UnknownOutcome after `patience`
 */
export async function send(
  target: Pick<EventStore, 'append'>,
  events: readonly StoredEvent[],
  patience: number,
): Promise<void> {
  const { stream, revision } = events[0]!;
  const until = performance.now() + patience;
  for (;;) {
    try {
      await sendUntilKnown(target, stream, revision === 0 ? 'no-stream' : revision - 1, events, patience);
      return;
    } catch (error) {
      if (error instanceof WrongExpectedRevision || error instanceof SameIdOtherBytes)
        throw otherEvents(stream, revision, error);
      if (!(error instanceof StoreUnavailable) || performance.now() > until) throw error;
    }
    await sleep(PAUSE);
  }
}
