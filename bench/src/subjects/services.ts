import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SqliteEventStore, type EventStore } from '@alliage/event-store';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { Looker, runnerOn, type Shown } from './looker.ts';

/** A store and the views of it, in one process or in two. */
export interface Service {
  readonly store: EventStore;
  /** When a query found the row of this revision or a later one, by this process's `performance.now()`. */
  shown(stream: string, revision: number): Promise<number>;
  close(): Promise<unknown>;
}

/** Who waits for which revision of which stream. */
class Waiting {
  readonly #by = new Map<string, { readonly revision: number; resolve(at: number): void }[]>();

  for(stream: string, revision: number): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<number>();
    const waiting = this.#by.get(stream) ?? [];
    this.#by.set(stream, [...waiting, { revision, resolve }]);
    return promise;
  }

  told({ stream, revision, at }: Shown): void {
    const left = (this.#by.get(stream) ?? []).filter((one) => {
      if (one.revision <= revision) one.resolve(at);
      return one.revision > revision;
    });
    if (left.length > 0) this.#by.set(stream, left);
    else this.#by.delete(stream);
  }
}

/** Both sides in this process, in a folder: what `npm start` runs, without HTTP. */
export async function embedded(folder: string): Promise<Service> {
  const store = new SqliteEventStore(join(folder, 'events.sqlite'));
  const waiting = new Waiting();
  const runner = runnerOn(store, join(folder, 'views'));
  const looker = new Looker(runner, (shown) => waiting.told({ ...shown, at: performance.now() }));
  await looker.begin();
  return {
    store,
    shown: (stream, revision) => waiting.for(stream, revision),
    close: async () => {
      await runner.stop();
      await store.close();
    },
  };
}

/** Appends here, views in a process of their own, on PostgreSQL. */
export async function distributed(server: string, postgres: string): Promise<Service> {
  const path = fileURLToPath(new URL('./projector-process.ts', import.meta.url));
  const projector = fork(path, [server, postgres], {
    execArgv: ['--conditions=@alliage/source', '--disable-warning=ExperimentalWarning'],
  });
  const waiting = new Waiting();
  const offset = performance.now() - monotonic();
  const ready = Promise.withResolvers<void>();
  projector.on('message', (message: readonly Shown[] | 'ready') => {
    if (message === 'ready') return ready.resolve();
    for (const shown of message) waiting.told({ ...shown, at: shown.at + offset });
  });
  projector.on('exit', (code) => ready.reject(new Error(`the projector ended with ${code}`)));
  await ready.promise;
  const store = new EventStoreDb({ connectionString: server });
  return {
    store,
    shown: (stream, revision) => waiting.for(stream, revision),
    close: async () => {
      const ended = once(projector, 'exit');
      projector.send('end');
      await Promise.all([ended, store.close()]);
    },
  };
}

/** ms of a clock that all processes of this machine share. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6;
