import type { EventStore } from '@alliage/event-store';
import type { Lag } from './status.ts';

/** Events are counted up to this number; more is `atLeast`. */
export const LAG_COUNTED = 1_000;

/** How far the events after a position go: positions are opaque, so they are counted, up to a bound. */
export async function lagAfter(store: Pick<EventStore, 'readAll'>, position: string): Promise<Lag> {
  const missing = await store.readAll({
    ...(position === '' ? {} : { after: position }),
    limit: LAG_COUNTED,
    withUnreadable: true,
  });
  const first = missing.find(({ unreadable }) => unreadable === undefined);
  return {
    events: missing.length,
    atLeast: missing.length === LAG_COUNTED,
    ...(first ? { since: first.metadata.recordedAt } : {}),
  };
}
