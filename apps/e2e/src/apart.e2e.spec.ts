import { setTimeout as sleep } from 'node:timers/promises';
import { ownServer, StandIn } from '@alliage/event-store/testing/eventstoredb';
import { ChildService } from './testing/child.ts';
import { playThere } from './testing/demonstration.ts';
import { gateway } from './testing/gateway.ts';
import { ownDatabase } from './testing/own-database.ts';
import { dataFolder, startHere, type Reader } from './testing/running.ts';

const database = await ownDatabase();
const shared = 'url' in database;

/** What history says, without what is new each time: instants and the ids of events. */
const told = async (service: Reader, allianceId: string) =>
  (await service.all<Record<string, unknown>>(`/v1/alliances/${allianceId}/history`)).map(
    ({ revision, sentence, when, provenance, who }) => ({ revision, sentence, when, provenance, who }),
  );

const stateOf = async (queries: Reader) =>
  (await queries.get<{ views: { state: string }[] }>('/v1/projections')).views[0]?.state;

describe('the demonstration, on an EventStoreDB, with two command sides and query sides as processes of their own', () => {
  const folder = dataFolder();
  const views = dataFolder();
  const running: ChildService[] = [];
  const standIn = new StandIn();
  let closeGateway = () => {};
  let remove = async () => {};
  afterAll(async () => {
    closeGateway();
    for (const service of running) await service.end('SIGKILL');
    standIn.stop();
    await remove();
    folder.remove();
    views.remove();
    if (shared) await database.remove();
  });

  const title = 'is the same, step by step and sentence by sentence, as in one process on a file';
  const alike = async () => {
    const here = await startHere(folder.path);
    const played = await playThere(here.url);
    await here.seen(played.allianceId, played.revision);
    const expected = await told(here, played.allianceId);
    await here.close();

    // One with nothing in it: a real one where there is a command that starts it.
    const own = await ownServer();
    const server = typeof own === 'string' ? await standIn.start() : own;
    if (typeof own !== 'string') {
      remove = () => own.remove();
      await own.start();
      await own.answers();
    }
    const events = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: server.connectionString };
    const start = async (app: string, environment: Record<string, string> = {}) => {
      const service = await ChildService.of(app, { ...events, ...environment });
      running.push(service);
      return service;
    };
    const commands = [await start('command-api'), await start('command-api')];
    const place = { ALLIAGE_VIEWS: shared ? database.url : views.path };
    const leading = await start('projector', place);
    const queries = shared ? await start('projector', place) : leading;
    if (shared) expect(await stateOf(queries)).toBe('standby');
    const killed = shared ? sleep(2_000).then(() => leading.end('SIGKILL')) : undefined;
    const { url, close } = await gateway(
      commands.map((service) => service.url),
      queries.url,
    );
    closeGateway = close;

    const apart = await playThere(url);
    expect([apart.revision, apart.refusals.length]).toEqual([played.revision, played.refusals.length]);
    await killed;
    await queries.seen(apart.allianceId, apart.revision);
    expect(await stateOf(queries)).toBe('live');
    expect(await told(queries, apart.allianceId)).toEqual(expected);
  };

  it(
    `${title}${shared ? '; two query sides share a PostgreSQL, and the one that writes is killed meanwhile' : ''}`,
    alike,
    600_000,
  );
  if (!shared) it.skip(`with views in PostgreSQL (${database.skipped})`, () => undefined);
});
