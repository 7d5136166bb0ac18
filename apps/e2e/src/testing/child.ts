import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Reader } from './running.ts';

const built = (app: string): string => {
  const main = join(import.meta.dirname, `../../../${app}/dist/main.js`);
  if (!existsSync(main)) throw new Error(`${app} is not built: run the tests through nx, or \`npm run build\` first`);
  return main;
};
const run = (app: string, words: readonly string[], environment: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', built(app), ...words], {
    // Without FORCE_COLOR, which Nx sets: beside NO_COLOR, Node would warn on the error output.
    env: { ...process.env, NODE_OPTIONS: '', FORCE_COLOR: undefined, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The standalone service in a process of its own: one that can be killed. */
export class ChildService extends Reader {
  readonly #process: ChildProcess;
  readonly #said: () => string;
  private constructor(url: string, process: ChildProcess, said: () => string) {
    super(url);
    this.#process = process;
    this.#said = said;
  }

  /** As any reader; where the process is gone, the error has its last words. */
  override async get<T>(path: string, language: 'fr' | 'en' = 'fr'): Promise<T> {
    try {
      return await super.get<T>(path, language);
    } catch (error) {
      const { exitCode, signalCode } = this.#process;
      if (exitCode === null && signalCode === null) throw error;
      throw new Error(`${path}: the service ended (${exitCode ?? signalCode})\n${this.#said()}`, { cause: error });
    }
  }

  static start(folder: string): Promise<ChildService> {
    return ChildService.of('standalone', { ALLIAGE_DATA: folder });
  }

  /** Any of the services, with an environment of its own, once it is ready. */
  static async of(app: string, environment: Record<string, string>): Promise<ChildService> {
    const process = run(app, [], { ALLIAGE_MODE: 'test', PORT: '0', LOG_LEVEL: 'error', ...environment });
    let said = '';
    for (const stream of [process.stdout, process.stderr]) stream?.on('data', (chunk) => (said += chunk));
    for (;;) {
      const url = /(http:\/\/[\d.:]+)\n/.exec(said)?.[1];
      if (url !== undefined) {
        const service = new ChildService(url, process, () => said);
        try {
          await service.ready();
        } catch (error) {
          await service.end('SIGKILL');
          throw new Error(`${app}: ${said}`, { cause: error });
        }
        return service;
      }
      if (process.exitCode !== null) throw new Error(said);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** The lines of its log so far. */
  get log(): Record<string, unknown>[] {
    const lines = this.#said().split('\n').slice(0, -1);
    return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill(signal);
    await ended;
  }
}

/** `alliage …`, built, in a process of its own. */
export const alliage = (...words: string[]) => startAlliage(...words).ended;

/** The same, for who does not wait for its end. */
export function startAlliage(...words: string[]) {
  const process = run('cli', words);
  const said = { out: '', err: '' };
  process.stdout?.on('data', (chunk) => (said.out += chunk));
  process.stderr?.on('data', (chunk) => (said.err += chunk));
  const ended = once(process, 'close').then(([code]) => ({ code: code as number | null, ...said }));
  return { process, ended };
}
