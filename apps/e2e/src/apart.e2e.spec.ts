import { ownServer, StandIn } from '@alliage/event-store/testing/eventstoredb';
import { ChildService } from './testing/child.ts';
import { playThere } from './testing/demonstration.ts';
import { gateway } from './testing/gateway.ts';
import { dataFolder, startHere, type Reader } from './testing/running.ts';

/** What history says, without what is new each time: instants and the ids of events. */
const told = async (service: Reader, allianceId: string) =>
  (await service.all<Record<string, unknown>>(`/v1/alliances/${allianceId}/history`)).map(
    ({ revision, sentence, when, provenance, who }) => ({ revision, sentence, when, provenance, who }),
  );

describe('the demonstration, on an EventStoreDB, with two command sides and a query side as processes of their own', () => {
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
  });

  it('is the same, step by step and sentence by sentence, as in one process on a file', async () => {
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
    const queries = await start('projector', { ALLIAGE_VIEWS: views.path });
    const { url, close } = await gateway(
      commands.map((service) => service.url),
      queries.url,
    );
    closeGateway = close;

    const apart = await playThere(url);
    expect([apart.revision, apart.refusals.length]).toEqual([played.revision, played.refusals.length]);
    await queries.seen(apart.allianceId, apart.revision);
    expect(await told(queries, apart.allianceId)).toEqual(expected);
  }, 600_000);
});
