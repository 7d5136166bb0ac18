import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderInUse, isUnfinished, lockDataFolder, SqliteEventStore } from '@alliage/event-store';
import type { Opened } from './opened.ts';
import { StoreNotOpened } from './store-not-opened.ts';

/** To read only, nothing of it can be written. @throws StoreNotOpened when a service uses it, or it has no events, or half of them */
export function openFolderToRead(path: string): Opened {
  const file = eventsIn(path);
  return opened(
    path,
    () => new SqliteEventStore(file, { connect: (name) => new DatabaseSync(name, { readOnly: true }) }),
  );
}

/**
 * The file of a folder's events, all of them: half a copy is intact as far as it goes, and would pass for a whole store.
 * @throws StoreNotOpened
 */
export function eventsIn(path: string): string {
  const file = join(path, 'events.sqlite');
  // Locking makes the folder where there is none: a mistyped name must not leave one behind.
  if (!existsSync(file)) throw new StoreNotOpened(`Aucun événement dans · no events in ${path} (events.sqlite)`);
  if (!isUnfinished(path)) return file;
  throw new StoreNotOpened(
    `${path} n’a qu’une partie des événements : alliage migrate y a été interrompu ; relancez la même commande\n${path} has a part of the events only: alliage migrate was interrupted there; run the same command again`,
  );
}

/** To read and write; made where there is none. @throws StoreNotOpened */
export const openFolder = (path: string): Opened =>
  opened(path, () => new SqliteEventStore(join(path, 'events.sqlite')));

function opened(path: string, open: () => SqliteEventStore): Opened {
  const lock = locked(path);
  try {
    const store = open();
    return { store, close: () => store.close().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw notReadable(path, error);
  }
}

function locked(path: string) {
  try {
    return lockDataFolder(path);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw notReadable(path, error);
    throw new StoreNotOpened(
      `Un service utilise le dossier ${path} : arrêtez-le d’abord\nA service is using the folder ${path}: stop it first`,
    );
  }
}

const notReadable = (path: string, cause: unknown) =>
  new StoreNotOpened(`${path} : illisible · cannot be read (${(cause as Error).message})`, { cause });
