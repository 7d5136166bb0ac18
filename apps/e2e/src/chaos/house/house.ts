import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadLine } from '@alliage/event-store/testing/eventstoredb';
import { type KeptProcess } from './kept-process.ts';
import { Postgres } from './postgres.ts';
import { Service, type App } from './service.ts';
import { StoreServer } from './store-server.ts';

const DATABASE = 'alliage';

export interface ViewsAtWork {
  readonly state: string;
  readonly lag?: { readonly events: number };
  readonly parked: readonly { readonly owner: string; readonly reason: string }[];
  readonly rebuild?: { readonly state: string; readonly reason?: string };
}

/** Everything that runs: two command sides, two query sides on one PostgreSQL, the server of the events, and the lines between them. */
export class House {
  readonly folder: string;
  readonly store: StoreServer;
  readonly database: Postgres;
  readonly commands: readonly Service[];
  readonly queries: readonly Service[];
  /** From each service, by its name, to the server of the events. */
  readonly toStore: ReadonlyMap<string, BadLine>;
  /** From each service, by its name, to the database: of the views, and of what automations remember. */
  readonly toDatabase: ReadonlyMap<string, BadLine>;

  private constructor(parts: Omit<House, 'all' | 'services' | 'stop' | 'views' | 'leader' | 'remove'>) {
    this.folder = parts.folder;
    this.store = parts.store;
    this.database = parts.database;
    this.commands = parts.commands;
    this.queries = parts.queries;
    this.toStore = parts.toStore;
    this.toDatabase = parts.toDatabase;
  }

  /** @returns in place of it, why it cannot be built here */
  static async build(): Promise<House | string> {
    const folder = mkdtempSync(join(tmpdir(), 'alliage-chaos-'));
    // A PostgreSQL that root starts runs as nobody, and has to get through to its own.
    chmodSync(folder, 0o711);
    const store = await StoreServer.in(folder);
    const database = await Postgres.in(folder);
    if (!database) return `no PostgreSQL for ${process.platform}-${process.arch}`;
    store.process.start();
    database.process.start();
    await Promise.all([store.answers(), database.answers()]);
    await database.ask(`create database ${DATABASE}`);

    const toStore = new Map<string, BadLine>();
    const toDatabase = new Map<string, BadLine>();
    /** Where it keeps things, each by a line of its own. */
    const places = async (name: string, shared: 'ALLIAGE_AUTOMATIONS' | 'ALLIAGE_VIEWS') => {
      const events = await new BadLine({ host: '127.0.0.1', port: store.port }).start();
      const rows = await new BadLine({ host: '127.0.0.1', port: database.port }).start();
      toStore.set(name, events);
      toDatabase.set(name, rows);
      const onServer = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: events.connectionString };
      return { ...onServer, [shared]: database.url(DATABASE, rows.port) };
    };
    const sideOf = async (app: App, n: number, shared: Parameters<typeof places>[1]) => {
      const name = `${app} ${n}`;
      return Service.of(app, name, folder, await places(name, shared));
    };
    const commands = [
      await sideOf('command-api', 1, 'ALLIAGE_AUTOMATIONS'),
      await sideOf('command-api', 2, 'ALLIAGE_AUTOMATIONS'),
    ];
    const queries = [await sideOf('projector', 1, 'ALLIAGE_VIEWS'), await sideOf('projector', 2, 'ALLIAGE_VIEWS')];
    for (const service of [...commands, ...queries]) service.process.start();
    await Promise.all([...commands, ...queries].map((service) => service.ready()));
    return new House({ folder, store, database, commands, queries, toStore, toDatabase });
  }

  get services(): readonly Service[] {
    return [...this.commands, ...this.queries];
  }

  get all(): readonly KeptProcess[] {
    return [...this.services.map(({ process }) => process), this.store.process, this.database.process];
  }

  views(of: Service): Promise<ViewsAtWork> {
    return of.get<{ views: ViewsAtWork[] }>('/v1/projections').then(({ views }) => views[0]!);
  }

  /** The query side that writes; undefined while none says so. */
  async leader(): Promise<Service | undefined> {
    const states = await Promise.all(
      this.queries.map((service) =>
        this.views(service).then(
          ({ state }) => state,
          () => 'away',
        ),
      ),
    );
    return this.queries[states.indexOf('live')];
  }

  /** Ends everything. */
  async stop(): Promise<void> {
    for (const service of this.services) await service.process.end('SIGKILL');
    await this.store.process.end('SIGKILL');
    await this.database.kill();
    for (const line of [...this.toStore.values(), ...this.toDatabase.values()]) line.stop();
  }

  /** What it kept. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
