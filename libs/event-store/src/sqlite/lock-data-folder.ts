import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process, or another part of this one, works on the folder. */
export class DataFolderInUse extends Error {
  readonly code = 'data-folder-in-use';
  override readonly name = 'DataFolderInUse';
  readonly folder: string;
  constructor(folder: string, cause: unknown) {
    super(`the data folder ${folder} is in use by another process`, { cause });
    this.folder = folder;
  }
}

export interface DataFolderLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * Makes the folder if there is none, and keeps every other process out of it until `release` or the end of this process,
 * kill -9 included: what is held is a lock of the operating system's on a database that has no other use. (A pid file
 * survives kill -9, and its pid may by then be another's.)
 *
 * Nothing else may open `lock.sqlite`: on POSIX, closing *any* handle of a file lets go of the process's locks on it.
 *
 * @throws DataFolderInUse
 */
export function lockDataFolder(folder: string): DataFolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY) throw new DataFolderInUse(folder, error);
    throw error;
  }
  return { release: () => database.isOpen && database.close() };
}
