import type { ServerAddress } from './eventstoredb/connection-string.ts';
import type { EventStore } from './port.ts';
import { openDataFolder } from './sqlite/open-data-folder.ts';
import { SqliteEventStore } from './sqlite/sqlite-event-store.ts';

/** Where events are kept. */
export type EventStorePlace =
  { readonly kind: 'sqlite'; readonly folder: string } | ({ readonly kind: 'eventstoredb' } & ServerAddress);

export interface OpenedEventStore {
  readonly store: EventStore;
  /** The file for what automations remember, where there is a folder for it. */
  readonly automations?: string;
  /** To be called once the store is closed. */
  release(): void;
}

/**
 * Opens the event store of a process, whichever it is.
 * @throws DataFolderInUse, DataFolderUnusable, ConnectionFault
 */
export async function openEventStore(place: EventStorePlace): Promise<OpenedEventStore> {
  if (place.kind === 'sqlite') {
    const { events, automations, lock } = openDataFolder(place.folder);
    return { store: new SqliteEventStore(events), automations, release: () => lock.release() };
  }
  // Loaded only where it is used: the client takes a quarter of a second and 35 MB.
  const { connectionStringOf, EventStoreDb } = await import('./eventstoredb/index.ts');
  const store = new EventStoreDb({ connectionString: connectionStringOf(place) });
  return { store, release: () => undefined };
}
