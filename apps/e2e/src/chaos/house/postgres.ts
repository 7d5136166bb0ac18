import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@alliage/event-store/testing/eventstoredb';
import pg from 'pg';
import { KeptProcess } from './kept-process.ts';
import { until } from './wait.ts';

interface Made {
  readonly words: string[];
  readonly how: object;
}

/** A PostgreSQL that is killed and started again. */
export class Postgres {
  readonly process: KeptProcess;
  readonly port: number;
  private constructor(process: KeptProcess, port: number) {
    this.process = process;
    this.port = port;
  }

  /** @returns undefined where there is none for this machine */
  static async in(folder: string): Promise<Postgres | undefined> {
    const place = join(folder, 'postgres');
    mkdirSync(place);
    const tool = new URL('../../../../../tools/postgres/initialise.mjs', import.meta.url).href;
    const { initialise } = (await import(tool)) as { initialise(folder: string): Made | undefined };
    const made = initialise(place);
    if (!made) return undefined;
    const port = await freePort();
    const words = [...made.words, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
    return new Postgres(new KeptProcess('postgres', { words, how: made.how, log: join(folder, 'postgres.log') }), port);
  }

  /** @param port of a line to it, in place of its own */
  url(database: string, port = this.port): string {
    return `postgresql://postgres@127.0.0.1:${port}/${database}?sslmode=disable`;
  }

  /** Every process of it at once: each of its backends is in a group of its own. */
  async kill(): Promise<void> {
    const { pid } = this.process;
    if (pid === undefined) return;
    // Held first, so that it starts no more of them.
    this.process.signal('SIGSTOP');
    for (const backend of childrenOf(pid)) process.kill(backend, 'SIGKILL');
    await this.process.end('SIGKILL');
  }

  /** One of its processes, as a fault in one connection does: it throws out all others and begins again by itself. */
  killBackend(): void {
    const { pid } = this.process;
    const serving = childrenOf(pid ?? 0).find((child) => / alliage /.test(wordsOf(child)));
    if (serving !== undefined) process.kill(serving, 'SIGKILL');
  }

  async answers(within = 60_000): Promise<void> {
    await until('postgres answers', within, async () => (await this.ask('select 1')) !== undefined);
  }

  async ask(words: string, database = 'postgres'): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: this.url(database), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client
      .query(words)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  }
}

const wordsOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');

/** Every process begun by this one. */
function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux')
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map(Number);
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The parent stands after the name in brackets and the state.
      const after = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1) ?? '';
      return Number(after.split(' ')[1]) === pid ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}
