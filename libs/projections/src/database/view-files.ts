import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const POINTER = 'current.json';

/**
 * A folder with one file of views a version, and a pointer to the version that serves. A new version is filled in a file of
 * its own while the old one stays; the pointer moves when the new one has caught up.
 */
export class ViewFiles {
  readonly #folder: string;
  readonly #name: string;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  /** Makes the folder, and removes what builds that were broken off left behind. */
  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const file of await this.#mine()) if (file.includes('.building')) await this.#remove(file);
  }

  path(version: string): string {
    return join(this.#folder, `${this.#name}-${version}.db`);
  }

  /** Where a version is filled in bulk, before anything can be read from it. */
  buildingPath(version: string): string {
    return join(this.#folder, `${this.#name}-${version}.building.db`);
  }

  async exists(version: string): Promise<boolean> {
    return (await this.#mine()).includes(`${this.#name}-${version}.db`);
  }

  /**
   * Gives a filled file its name, once all of it is on the disk: a file with that name is never half a build. One that had the
   * name before must be closed; broken off in between, there is none, and it is filled again.
   */
  async finish(version: string): Promise<void> {
    await synced(this.buildingPath(version));
    // The log of the file before would be replayed into this one.
    await this.discard(version);
    await rename(this.buildingPath(version), this.path(version));
    await synced(this.#folder);
  }

  /** Removes the file of a version, which must be closed. */
  async discard(version: string): Promise<void> {
    for (const ending of ['', '-wal', '-shm']) await this.#remove(`${basename(this.path(version))}${ending}`);
  }

  /** The version that serves; undefined before the first has caught up. */
  async current(): Promise<string | undefined> {
    try {
      const pointer = JSON.parse(await readFile(join(this.#folder, POINTER), 'utf8')) as Record<string, string>;
      return pointer[this.#name];
    } catch {
      return undefined;
    }
  }

  /** Moves the pointer, and removes every version but this one and the one before it. */
  async point(version: string): Promise<void> {
    const before = await this.current();
    if (before === version) return;
    const path = join(this.#folder, POINTER);
    await writeFile(`${path}.new`, JSON.stringify({ [this.#name]: version }));
    await synced(`${path}.new`);
    await rename(`${path}.new`, path);
    await synced(this.#folder);
    const kept = [version, before].map((one) => `${this.#name}-${one}.db`);
    for (const file of await this.#mine()) if (!kept.some((name) => file.startsWith(name))) await this.#remove(file);
  }

  async #mine(): Promise<string[]> {
    const files = await readdir(this.#folder);
    return files.filter((file) => file.startsWith(`${this.#name}-`));
  }

  #remove(file: string): Promise<void> {
    return rm(join(this.#folder, file), { force: true });
  }
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
