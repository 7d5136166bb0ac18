import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The standalone service in a process of its own, as it is installed: built. */
export class Service {
  readonly process: ChildProcess;
  output = '';
  errors = '';
  #url = '';
  private constructor(process: ChildProcess) {
    this.process = process;
    process.stdout?.on('data', (chunk) => (this.output += chunk));
    process.stderr?.on('data', (chunk) => (this.errors += chunk));
  }

  static spawn(folder: string, environment: Record<string, string> = {}): Service {
    if (!existsSync(MAIN)) throw new Error('not built: run the tests through nx, or `npm run build` first');
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      ALLIAGE_MODE: 'test',
      ALLIAGE_DATA: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
      ...environment,
    };
    const flags = ['--disable-warning=ExperimentalWarning', '--enable-source-maps', MAIN];
    return new Service(spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  static async start(folder: string): Promise<Service> {
    const service = Service.spawn(folder);
    while (service.url === '') {
      if (service.process.exitCode !== null) throw new Error(service.errors);
      await new Promise((done) => setTimeout(done, 20));
    }
    return service;
  }

  get url(): string {
    this.#url ||= /listens on (\S+)/.exec(this.output)?.[1] ?? '';
    return this.#url;
  }

  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = once(this.process, 'exit');
      if (signal) this.process.kill(signal);
      await ended;
    }
    return this.process.exitCode;
  }

  /** Who sends commands from now on. */
  actor = 'role=representative; person=3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

  async post(path: string, body: object, key: string = randomUUID()) {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'if-match': '*',
        'alliage-actor': this.actor,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
}
