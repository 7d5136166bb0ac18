import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { freePort, serverCommand } from '@alliage/event-store/testing/eventstoredb';
import { KeptProcess } from './kept-process.ts';
import { until } from './wait.ts';

/** The server of the events: a real one where the environment names a command for it, else the stand-in. */
export class StoreServer {
  readonly real: boolean;
  readonly process: KeptProcess;
  readonly port: number;
  private constructor(real: boolean, process: KeptProcess, port: number) {
    this.real = real;
    this.process = process;
    this.port = port;
  }

  static async in(folder: string): Promise<StoreServer> {
    const { real, words } = serverCommand();
    const port = await freePort();
    const data = join(folder, 'events');
    mkdirSync(data);
    const how = { env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' } };
    const log = join(folder, 'event-store.log');
    const kept = new KeptProcess('event store', { words: [...words, String(port), data], how, log });
    return new StoreServer(real, kept, port);
  }

  get connectionString(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Waits until it answers. */
  async answers(within = 60_000): Promise<void> {
    await until('the event store answers', within, async () => {
      const store = new EventStoreDb({ connectionString: this.connectionString, readDeadline: 2_000 });
      try {
        return (await store.health()).ok;
      } finally {
        await store.close();
      }
    });
  }
}
