import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import type { Restartable } from './restarted.ts';

/** A command that runs a server without TLS until it is killed; a port and a folder for its data are added to it. */
const START_VARIABLE = 'ALLIAGE_TEST_EVENTSTOREDB_START';

export interface OwnServer extends Restartable {
  /** Resolves once it answers, at the latest after a minute. */
  answers(): Promise<void>;
  /** It, and what it holds. */
  remove(): Promise<void>;
}

/**
 * What runs a server that may be killed: a program and its words, to which a port and a folder for its data are added. The real one that
 * the environment names; else the stand-in, in a process of its own.
 */
export function serverCommand(): { readonly real: boolean; readonly words: readonly string[] } {
  const command = process.env[START_VARIABLE];
  if (command) return { real: true, words: command.split(' ') };
  const standIn = join(import.meta.dirname, 'run-stand-in.ts');
  return { real: false, words: [process.execPath, '--conditions=@alliage/source', standIn] };
}

/** A real server that a test may kill. @returns in place of it, why there is none */
export async function ownServer(): Promise<OwnServer | string> {
  const command = process.env[START_VARIABLE];
  if (!command) return `${START_VARIABLE} names no command that starts a server`;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'alliage-eventstoredb-'));
  let running: ChildProcess | undefined;
  const kill = async () => {
    if (!running?.pid) return;
    const exited = once(running, 'exit');
    // Its whole group: the command may be a script around the server.
    process.kill(-running.pid, 'SIGKILL');
    await exited;
    running = undefined;
  };
  return {
    connectionString: `kurrentdb://127.0.0.1:${port}?tls=false`,
    start: async () => {
      const [program = '', ...args] = command.split(' ');
      running = spawn(program, [...args, String(port), folder], { detached: true, stdio: 'ignore' });
    },
    kill,
    answers: () => answers(`http://127.0.0.1:${port}/health/live`),
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
}
