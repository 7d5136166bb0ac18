import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { initialise } from './initialise.mjs';

/**
 * Starts a PostgreSQL for tests in a passing folder, reached by a socket in it. It ends with this process, however that ends.
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
  const made = initialise(folder);
  if (!made) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: `no PostgreSQL for ${process.platform}-${process.arch}, and no ALLIAGE_TEST_POSTGRES_URL` };
  }
  const { words, how, run } = made;
  // The shell waits for the end of its input, which comes with the end of this process, kill -9 included.
  const supervised =
    '"$@" >server.log 2>&1 & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$PWD"';
  const shell = spawn('/bin/sh', ['-c', supervised, 'sh', ...words, '-c', 'listen_addresses='], {
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
