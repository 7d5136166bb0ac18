import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { DataFolderInUse, lockDataFolder, SqliteEventStore, UnreadableEvent } from '@alliage/event-store';
import { FolderNotReadable, Unreadable, type FolderSource, type Source } from './source.ts';

const PAGE = 1_000;

/** @throws FolderNotReadable when a service uses it, or it has no events */
export function fromFolder(folder: string): FolderSource {
  const path = resolve(folder);
  const file = join(path, 'events.sqlite');
  // Locking makes the folder where there is none: a mistyped name must not leave one behind.
  if (!existsSync(file)) throw new FolderNotReadable(`Aucun événement dans · no events in ${path} (events.sqlite)`);
  const lock = locked(path);
  try {
    const store = new SqliteEventStore(file, { connect: (name) => new DatabaseSync(name, { readOnly: true }) });
    return { read: reading(store), close: () => store.close().finally(() => lock.release()) };
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
    throw new FolderNotReadable(
      `Un service utilise le dossier ${path} : arrêtez-le, ou vérifiez par --to\nA service is using the folder ${path}: stop it, or verify with --to`,
    );
  }
}

const reading =
  (store: SqliteEventStore): Source =>
  async (after) => {
    // Reading a file waits for nothing: the progress bar and Ctrl-C get their turn here.
    await turn();
    try {
      const items = await store.readAll({ limit: PAGE, ...(after === undefined ? {} : { after }) });
      return { stored: await store.size(), items, next: items.at(-1)?.position ?? null };
    } catch (error) {
      if (error instanceof UnreadableEvent) throw new Unreadable(error.stream, error.revision);
      throw notReadable('events.sqlite', error);
    }
  };

const notReadable = (path: string, cause: unknown) =>
  new FolderNotReadable(`${path} : illisible · cannot be read (${(cause as Error).message})`, { cause });
