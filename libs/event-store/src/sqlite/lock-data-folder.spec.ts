import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { child } from '../testing/child-process.ts';
import { eventually } from '../testing/eventually.ts';
import { newStream } from '../testing/sample-events.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { DataFolderInUse, lockDataFolder } from './lock-data-folder.ts';

describe('The lock of a data folder', () => {
  const folder = temporaryFolder();

  it('makes the folder, and is had by one at a time', () => {
    const place = join(folder(), 'new', 'data');
    const lock = lockDataFolder(place);
    expect(() => lockDataFolder(place)).toThrow(DataFolderInUse);
    expect(() => lockDataFolder(place)).toThrow(place);
    lock.release();
    lock.release();
    lockDataFolder(place).release();
  });

  it('keeps another process out until that is gone, by kill -9, too', async () => {
    const holder = child('append-until-killed.ts', folder(), newStream());
    await eventually(() => holder.lines.includes('ready'), 20_000);
    expect(() => lockDataFolder(folder())).toThrow(DataFolderInUse);
    await holder.kill();
    lockDataFolder(folder()).release();
  }, 30_000);

  it('says what else is wrong in its own words', () => {
    const file = join(folder(), 'a file');
    writeFileSync(file, '');
    expect(() => lockDataFolder(join(file, 'data'))).toThrow(/ENOTDIR|EEXIST/);
  });
});
