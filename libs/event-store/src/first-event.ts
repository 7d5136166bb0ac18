import type { EventStore } from './port.ts';

/**
 * By which a store is told from any other: the id of its very first event. It stays when the store grows, is put back to an older copy or moves to a
 * store of another kind, where positions are other ones.
 * @returns undefined for a store that holds nothing yet; '' where that event cannot be read any more, and its id is not known for certain
 * @throws StoreUnavailable
 */
export async function firstEventId(store: Pick<EventStore, 'readAll'>): Promise<string | undefined> {
  const [first] = await store.readAll({ limit: 1, withUnreadable: true });
  return first?.unreadable ? '' : first?.id;
}
