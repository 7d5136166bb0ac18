import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockDataFolder, type DataFolderLock } from './lock-data-folder.ts';
import { DataFolderUnfinished, isUnfinished } from './unfinished-copy.ts';

export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  /** There was nothing in it before. */
  readonly isNew: boolean;
  /** The file of events. */
  readonly events: string;
  /** The file of what automations remember. */
  readonly automations: string;
  readonly lock: DataFolderLock;
}

/**
 * Takes the folder for this process alone, until the lock is released or the process ends, however it ends.
 * @throws DataFolderInUse when another process has it; DataFolderUnusable when it is no folder, or not to be written in; DataFolderUnfinished
 * where a copy into it was interrupted
 */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  if (isUnfinished(path)) throw new DataFolderUnfinished(path);
  const events = join(path, 'events.sqlite');
  const isNew = !existsSync(events);
  return { path, isNew, events, automations: join(path, 'automations.sqlite'), lock: lockDataFolder(path) };
}
