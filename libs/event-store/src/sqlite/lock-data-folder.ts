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

/** What is named is no folder, or not one that this process may write in. */
export class DataFolderUnusable extends Error {
  readonly code = 'data-folder-unusable';
  override readonly name = 'DataFolderUnusable';
  readonly folder: string;
  constructor(folder: string, cause: unknown) {
    super(`the data folder ${folder} cannot be used: ${(cause as Error).message}`, { cause });
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
 * @throws DataFolderInUse, DataFolderUnusable
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const database = lockFileIn(folder);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY) throw new DataFolderInUse(folder, error);
    throw error;
  }
  return { release: () => database.isOpen && database.close() };
}

function lockFileIn(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  } catch (error) {
    throw new DataFolderUnusable(folder, error);
  }
}
