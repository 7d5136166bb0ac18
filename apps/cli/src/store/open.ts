import type { Opened } from './opened.ts';
import type { Place } from './place.ts';

// SQLite, and the client of a server, are loaded only where they are used: the other commands start without them.

/** To read only. @throws StoreNotOpened */
export async function openToRead(place: Place): Promise<Opened> {
  if (place.kind === 'server') return (await import('./server.ts')).openServer(place.connectionString);
  return (await import('./folder.ts')).openFolderToRead(place.path);
}

/** To append to; a folder is made where there is none. @throws StoreNotOpened */
export async function openToWrite(place: Place): Promise<Opened> {
  if (place.kind === 'server') return (await import('./server.ts')).openServer(place.connectionString);
  return (await import('./folder.ts')).openFolder(place.path);
}
