import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';
import { inContainer } from './container.mjs';
import { initialise } from './initialise.mjs';

const none = `no PostgreSQL for ${process.platform}-${process.arch}, no Docker to start one, and no ALLIAGE_TEST_POSTGRES_URL`;

/**
 * Starts a PostgreSQL for tests in a passing folder, reached by a socket in it. It ends with this process, however that ends.
 * @param {{ certificate: string, key: string }} [secured] with it, it is reached over TCP too, with TLS and a password alone
 * @returns {Promise<{ url: string, port?: number, stop: () => unknown } | { skipped: string }>} why there is none
 */
export async function startPostgres(secured) {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-pg-'));
  try {
    return await startIn(folder, secured);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return { skipped: `no PostgreSQL could be started: ${String(error.message ?? error).split('\n')[0]}` };
  }
}

async function startIn(folder, secured) {
  const made = initialise(folder);
  if (!made) {
    rmSync(folder, { recursive: true, force: true });
    return (secured ? undefined : await inContainer()) ?? { skipped: none };
  }
  const { words, how, run, data } = made;
  const { listen_addresses = '', ...tls } = secured ? await secure(folder, data, secured, how) : {};
  const settings = Object.entries({ listen_addresses, ...tls }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // The shell waits for the end of its input, which comes with the end of this process, kill -9 included.
  const supervised =
    '"$@" >server.log 2>&1 & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$PWD"';
  const shell = spawn('/bin/sh', ['-c', supervised, 'sh', ...words, ...settings], {
    ...how,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.unref();
  shell.stdin.unref?.();
  const listens = () => readFileSync(join(folder, 'server.log'), 'utf8').includes('ready to accept connections');
  for (const until = Date.now() + 30_000; !(existsSync(join(folder, 'server.log')) && listens()); await sleep(20))
    if (Date.now() > until) throw new Error('it does not listen after 30 s');
  const url = `postgresql://postgres@localhost${secured ? `:${tls.port}` : ''}/postgres?host=${run}`;
  return { url, ...(secured ? { port: tls.port } : {}), stop: () => shell.stdin.end() };
}

/** TLS and a password for whoever comes over TCP; files that PostgreSQL takes only where they are its own. */
async function secure(folder, data, { certificate, key }, { uid, gid }) {
  const [cert, secret] = Object.entries({ 'server.crt': certificate, 'server.key': key }).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content, { mode: 0o600 });
    if (uid !== undefined) chownSync(path, uid, gid);
    return path;
  });
  writeFileSync(join(data, 'pg_hba.conf'), 'local all all trust\nhostssl all all all scram-sha-256\n');
  const port = await freePort();
  return { ssl: 'on', ssl_cert_file: cert, ssl_key_file: secret, listen_addresses: '127.0.0.1', port };
}
