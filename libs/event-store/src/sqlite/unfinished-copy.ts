import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Not all events of another store are in the folder yet: a service that began on it would be written to beside them. */
export class DataFolderUnfinished extends Error {
  readonly code = 'data-folder-unfinished';
  override readonly name = 'DataFolderUnfinished';
  readonly folder: string;
  constructor(folder: string) {
    super(`a copy of events into the folder ${folder} was interrupted`);
    this.folder = folder;
  }
}

const marker = (folder: string) => join(folder, 'copy-unfinished');

export const isUnfinished = (folder: string): boolean => existsSync(marker(folder));

/** From here to `copyFinished` no service starts on the folder, which is there. */
export const copyBegins = (folder: string): void =>
  writeFileSync(marker(folder), 'alliage migrate : relancez la même commande · run the same command again\n');

export const copyFinished = (folder: string): void => rmSync(marker(folder), { force: true });
