import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from './binaries.mjs';

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = 65534;
/** A server that may lose everything with the machine is much faster. What it wrote outlives its processes all the same. */
const FAST = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' },
  ...{ max_connections: '200', max_locks_per_transaction: '256', shared_buffers: '64MB', autovacuum: 'off' },
};

/**
 * Makes the data of a PostgreSQL for tests in an empty folder. Its own order of words is French, as on many a real server: what relies on
 * the order of bytes must say so.
 * @param {string} folder
 * @returns {{ words: string[], how: object, run: string, data: string } | undefined} the server's program and its words, how a process of it is to be
 * spawned, the folders of its socket and of its data; undefined where there is no PostgreSQL
 */
export function initialise(folder) {
  const found = binaries(folder);
  if (!found) return undefined;
  const root = process.getuid?.() === 0;
  const how = {
    ...(root ? { uid: NOBODY, gid: NOBODY } : {}),
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...found.env },
  };
  const [data, run] = [join(folder, 'data'), join(folder, 'run')];
  for (const one of [data, run]) mkdirSync(one);
  if (root)
    for (const one of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
      chownSync(one, NOBODY, NOBODY);
  chmodSync(folder, 0o755);
  const locale = ['--locale-provider=icu', '--icu-locale=fr', '--encoding=UTF8', '--locale=C.UTF-8'];
  execFileSync(
    join(found.bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--no-instructions', ...locale],
    { ...how, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const settings = Object.entries(FAST).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return { words: [join(found.bin, 'postgres'), '-D', data, '-k', run, ...settings], how, run, data };
}
