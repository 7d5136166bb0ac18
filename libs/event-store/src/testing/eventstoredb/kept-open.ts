import { EventStoreDb, type EventStoreDbOptions } from '../../eventstoredb/event-store-db.ts';
import type { MakeStore } from '../store-under-test.ts';

/** Stores on one server, for all tests of a suite: a client takes half a second for its first read. */
export function keptOpen(options: () => Pick<EventStoreDbOptions, 'connectionString'>): MakeStore {
  const open = () => new EventStoreDb({ connectionString: options().connectionString, counting: 60_000 });
  let store: EventStoreDb | undefined;
  let other: EventStoreDb | undefined;
  afterAll(() => Promise.all([store?.close(), other?.close()]));
  return async () => ({
    store: (store ??= open()),
    other: (other ??= open()),
    reopen: async () => {
      await store?.close();
      return (store = open());
    },
    dispose: async () => undefined,
  });
}
