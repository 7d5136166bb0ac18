import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { eventsIn } from '../store/folder.ts';
import { StoreNotOpened } from '../store/store-not-opened.ts';
import { NotEmpty } from './not-empty.ts';

const EVENTS = 'events.sqlite';
const PARTIAL = 'events.sqlite.partial';
/** Beside the events, these are nobody's: the lock of a folder, and what an interrupted copy left. */
const NOBODYS = [PARTIAL, `${PARTIAL}-journal`, 'lock.sqlite', 'lock.sqlite-journal'];
const PAGES_A_STEP = 1_000;

/**
 * Copies the events of a data folder into another one that holds nothing yet, as of one moment, while a service may go on
 * writing to the first. The copy has its name only once it is whole and on the disk.
 *
 * @param onProgress pages of the file
 * @throws StoreNotOpened there are no events, or half of them, or they cannot be read; NotEmpty
 */
export async function copyEvents(
  from: string,
  into: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const file = eventsIn(from);
  await emptyFolder(into);
  const partial = join(into, PARTIAL);
  const source = opened(file, from);
  try {
    // With one reading transaction around all steps: without it, every write of the service's makes the copy begin again.
    source.exec('BEGIN');
    source.prepare('SELECT max(position) FROM events').get();
    await backup(source, partial, {
      rate: PAGES_A_STEP,
      progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
    });
  } finally {
    source.close();
  }
  await synced(partial);
  await rename(partial, join(into, EVENTS));
  await synced(into);
}

function opened(file: string, folder: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
  } catch (error) {
    throw new StoreNotOpened(`${folder} : illisible · cannot be read (${(error as Error).message})`, { cause: error });
  }
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = (await readdir(folder)).filter((name) => !NOBODYS.includes(name));
  if (found.length > 0) throw new NotEmpty(folder, found);
  await rm(join(folder, PARTIAL), { force: true });
}

async function synced(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
