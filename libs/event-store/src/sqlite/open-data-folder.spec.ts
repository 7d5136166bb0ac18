import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { DataFolderInUse, DataFolderUnusable } from './lock-data-folder.ts';
import { openDataFolder } from './open-data-folder.ts';
import { copyBegins, copyFinished } from './unfinished-copy.ts';

describe('opening a data folder', () => {
  const folder = temporaryFolder();

  it('takes it for one process, and says whether there was anything in it', () => {
    const path = join(folder(), 'data');
    const first = openDataFolder(path);
    expect([first.path, first.isNew]).toEqual([path, true]);
    expect(() => openDataFolder(path)).toThrow(DataFolderInUse);
    writeFileSync(first.events, '');
    first.lock.release();
    const again = openDataFolder(path);
    expect(again.isNew).toBe(false);
    again.lock.release();
  });

  it('is refused while a copy into it is not finished', () => {
    const path = folder();
    copyBegins(path);
    expect(() => openDataFolder(path)).toThrow(
      expect.objectContaining({ code: 'data-folder-unfinished', folder: path }),
    );
    copyFinished(path);
    openDataFolder(path).lock.release();
  });

  it('says so where a file is named, or a folder below one', () => {
    const file = join(folder(), 'events.txt');
    writeFileSync(file, '');
    for (const path of [file, join(file, 'data')]) {
      expect(() => openDataFolder(path)).toThrow(DataFolderUnusable);
      expect(() => openDataFolder(path)).toThrow(
        expect.objectContaining({ code: 'data-folder-unusable', folder: path }),
      );
    }
  });
});
