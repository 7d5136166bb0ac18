import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { ChildService } from './child.ts';
import { newEventServer } from './event-server.ts';
import { gateway } from './gateway.ts';
import { ownDatabase } from './own-database.ts';
import type { Place, Service } from './place.ts';
import { rowsAt } from './rows-at.ts';
import { dataFolder, Reader } from './running.ts';
import { dropViews, sharedRows } from './shared-views.ts';

/** What services that run apart have in common. */
interface Servers {
  readonly events: string;
  readonly views: string;
  remove(): Promise<void>;
}

/** An EventStoreDB and a database, with nothing in them. */
async function newServers(): Promise<Servers> {
  const [database, events] = await Promise.all([ownDatabase(), newEventServer()]);
  if ('skipped' in database) throw new Error(`no PostgreSQL to share views in: ${database.skipped}`);
  return {
    events: events.connectionString,
    views: database.url,
    remove: async () => void (await Promise.all([database.remove(), events.remove()])),
  };
}

/** Two of each side, begun beside each other: who comes first leads. */
async function startApart({ events, views }: Servers): Promise<Service> {
  const store = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: events };
  const start = (app: string, environment: Record<string, string> = {}) =>
    ChildService.of(app, { ...store, ...environment });
  const starting = [
    start('command-api', { ALLIAGE_AUTOMATIONS: views }),
    start('command-api', { ALLIAGE_AUTOMATIONS: views }),
    start('projector', { ALLIAGE_VIEWS: views }),
    start('projector', { ALLIAGE_VIEWS: views }),
  ];
  const ended = await Promise.allSettled(starting);
  const running = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) {
    await Promise.all(running.map((service) => service.end('SIGKILL')));
    throw failed.reason;
  }
  const urls = running.map((service) => service.url);
  const front = await gateway(urls.slice(0, 2), urls.slice(2));
  const close = async () => {
    front.close();
    await Promise.all(running.map((service) => service.end('SIGTERM')));
  };
  return Object.assign(new Reader(front.url), { close });
}

/** An EventStoreDB and a PostgreSQL of its own, for two command sides and two query sides as processes of their own. */
export function newDistributedPlace(): Place {
  const folder = dataFolder();
  let servers: Promise<Servers> | undefined;
  let running: Service | undefined;
  const there = () => (servers ??= newServers());
  return {
    path: folder.path,
    start: async () => (running = await startApart(await there())),
    rows: async () => sharedRows((await there()).views),
    rowsAt: async (owner, revision, moment) =>
      rowsAt(new EventStoreDb({ connectionString: (await there()).events }), owner, revision, moment),
    forgetViews: async () => dropViews((await there()).views),
    remove: async () => {
      await running?.close();
      await (await servers)?.remove();
      folder.remove();
    },
  };
}
