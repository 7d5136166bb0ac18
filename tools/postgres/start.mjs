import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binaries } from './binaries.mjs';

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = 65534;
/** A server that may lose everything with the machine is much faster. */
const FAST = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0' },
  ...{ max_connections: '200', max_locks_per_transaction: '256', shared_buffers: '64MB', autovacuum: 'off' },
};

/**
 * Starts a PostgreSQL for tests in a passing folder, reached by a socket in it. It ends with this process, however that ends.
 * Its own order of words is French, as on many a real server: what relies on the order of bytes must say so.
 * @returns {Promise<{ url: string, stop: () => void } | { skipped: string }>} why there is none
 */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-pg-'));
  try {
    return await startIn(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: `no PostgreSQL could be started: ${String(error.message ?? error).split('\n')[0]}` };
  }
}

async function startIn(folder) {
  const found = binaries(folder);
  if (!found) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: `no PostgreSQL for ${process.platform}-${process.arch}, and no ALLIAGE_TEST_POSTGRES_URL` };
  }
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
  const server = [join(found.bin, 'postgres'), '-D', data, '-k', run, '-c', 'listen_addresses=', ...settings];
  // The shell waits for the end of its input, which comes with the end of this process, kill -9 included.
  const supervised =
    '"$@" >server.log 2>&1 & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$PWD"';
  const shell = spawn('/bin/sh', ['-c', supervised, 'sh', ...server], {
    ...how,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.unref();
  shell.stdin.unref?.();
  const listens = () => readFileSync(join(folder, 'server.log'), 'utf8').includes('ready to accept connections');
  for (const until = Date.now() + 30_000; !(existsSync(join(folder, 'server.log')) && listens()); await sleep(20))
    if (Date.now() > until) throw new Error('it does not listen after 30 s');
  return { url: `postgresql://postgres@localhost/postgres?host=${run}`, stop: () => shell.stdin.end() };
}
