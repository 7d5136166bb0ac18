import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@alliage/event-store/testing/eventstoredb';
import { KeptProcess } from './kept-process.ts';
import { until } from './wait.ts';

export type App = 'command-api' | 'projector';

/** One of the services, built, as a process of its own at an address that stays the same. */
export class Service {
  readonly name: string;
  readonly url: string;
  readonly process: KeptProcess;
  private constructor(name: string, url: string, process: KeptProcess) {
    this.name = name;
    this.url = url;
    this.process = process;
  }

  static async of(app: App, name: string, folder: string, environment: Record<string, string>): Promise<Service> {
    const main = join(import.meta.dirname, `../../../../${app}/dist/main.js`);
    if (!existsSync(main)) throw new Error(`${app} is not built: \`npm run build\` first`);
    const port = await freePort();
    const env = {
      ...{ ...process.env, NODE_OPTIONS: '', FORCE_COLOR: undefined, NO_COLOR: '1' },
      ...{ ALLIAGE_MODE: 'test', PORT: String(port), LOG_LEVEL: 'warn', ...environment },
    };
    const words = [process.execPath, '--disable-warning=ExperimentalWarning', '--enable-source-maps', main];
    const kept = new KeptProcess(name, { words, how: { env }, log: join(folder, `${name.replace(' ', '-')}.log`) });
    return new Service(name, `http://127.0.0.1:${port}`, kept);
  }

  /** Waits until it says that it is ready. */
  async ready(within = 90_000): Promise<void> {
    await until(`${this.name} is ready`, within, async () => {
      const { ok } = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
      return ok;
    });
  }

  /** What it answers, whatever that is; it has `patience` ms. */
  async get<T>(path: string, patience = 15_000): Promise<T> {
    const response = await fetch(this.url + path, { signal: AbortSignal.timeout(patience) });
    const body = (await response.json()) as T;
    if (!response.ok) throw new Error(`${this.name} ${path}: ${response.status} ${JSON.stringify(body)}`);
    return body;
  }
}
