import { join } from 'node:path';
import { SqliteEventStore } from '@alliage/event-store';
import { sample, newStream } from '@alliage/event-store/testing';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { ownServer, StandIn } from '@alliage/event-store/testing/eventstoredb';
import { alliage, ChildService, startAlliage } from './testing/child.ts';
import { playThere } from './testing/demonstration.ts';
import { dataFolder, startHere } from './testing/running.ts';
import { rowsOf } from './testing/views.ts';

interface Server {
  readonly connectionString: string;
  start(): Promise<unknown>;
  remove(): unknown;
}

function newStandIn(): Server {
  const standIn = new StandIn();
  return {
    get connectionString() {
      return standIn.connectionString;
    },
    start: () => standIn.start(),
    remove: () => standIn.stop(),
  };
}

/** Started, and able to answer. */
async function ready(server: Server): Promise<void> {
  await server.start();
  for (;;) {
    const store = new EventStoreDb({ connectionString: server.connectionString });
    const { ok } = await store.health();
    await store.close();
    if (ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
}

function movingHouse(name: string, [server, another]: readonly [Server, Server]): void {
  describe(`Moving house, to ${name} and back`, () => {
    const [first, last, views] = [dataFolder(), dataFolder(), dataFolder()];
    beforeAll(() => ready(server), 60_000);
    afterAll(async () => {
      await server.remove();
      for (const folder of [first, last, views]) folder.remove();
    });
    const heads = async (place: string) => {
      const { code, out, err } = await alliage('verify', '--json', '--data', place);
      expect([code, err]).toEqual([0, '']);
      return JSON.parse(out).heads as Record<string, unknown>;
    };
    const moved = async (from: string, to: string) => {
      const { code, out, err } = await alliage('migrate', '--from', from, '--to', to, '--json');
      expect([code, err]).toEqual([0, '']);
      return JSON.parse(out) as { events: number; found: number; copied: number };
    };

    it('takes the demonstration along: every hash chain and every row of every view is what it was', async () => {
      const here = await startHere(first.path);
      const { allianceId, revision } = await playThere(here.url);
      await here.seen(allianceId, revision);
      const inUse = await alliage('migrate', '--from', first.path, '--to', server.connectionString);
      expect([inUse.code, inUse.err]).toEqual([3, expect.stringContaining('Un service utilise le dossier')]);
      await here.close();
      const [rows, kept] = [rowsOf(first.path), await heads(first.path)];
      expect(Object.keys(kept).length).toBeGreaterThan(10);

      expect(await moved(first.path, server.connectionString)).toMatchObject({ found: 0, copied: expect.any(Number) });
      expect(await heads(server.connectionString)).toEqual(kept);
      const projector = await ChildService.of('projector', {
        ALLIAGE_EVENT_STORE: 'eventstoredb',
        ALLIAGE_EVENTSTOREDB: server.connectionString,
        ALLIAGE_VIEWS: join(views.path, 'views'),
      });
      await projector.seen(allianceId, revision);
      await projector.end('SIGTERM');
      expect(rowsOf(views.path)).toEqual(rows);

      await moved(server.connectionString, last.path);
      expect(await heads(last.path)).toEqual(kept);
      const again = await startHere(last.path);
      await again.seen(allianceId, revision);
      await again.close();
      expect(rowsOf(last.path)).toEqual(rows);
    }, 300_000);

    it('refuses a place where something else is', async () => {
      const other = dataFolder();
      const store = new SqliteEventStore(join(other.path, 'events.sqlite'));
      const [event] = sample({ stream: newStream() });
      await store.append(event!.stream, 'no-stream', [event!]);
      await store.close();
      const refused = await alliage('migrate', '--from', other.path, '--to', server.connectionString, '--json');
      expect([refused.code, JSON.parse(refused.out)]).toEqual([1, { ok: false, why: 'other-events' }]);
      expect(refused.err).toContain('other events than the source');
      other.remove();
    }, 60_000);
  });

  describe(`Moving house to ${name}, killed with kill -9 again and again`, () => {
    const folder = dataFolder();
    beforeAll(() => ready(another), 60_000);
    afterAll(async () => {
      await another.remove();
      folder.remove();
    });

    it('goes on each time where it was, and has everything once', async () => {
      const source = new SqliteEventStore(join(folder.path, 'events.sqlite'));
      const streams = Array.from({ length: 1_500 }, newStream);
      await Promise.all(streams.map((stream) => source.append(stream, 'no-stream', sample({ stream, count: 2 }))));
      await source.close();
      const target = new EventStoreDb({ connectionString: another.connectionString });
      let size = 0;
      for (let kills = 0; kills < 3; kills += 1) {
        const { process, ended } = startAlliage('migrate', '--from', folder.path, '--to', another.connectionString);
        const enough = size + 300;
        while (process.exitCode === null && (size = await target.size()) < enough)
          await new Promise((done) => setTimeout(done, 5));
        process.kill('SIGKILL');
        expect((await ended).code).toBeNull();
      }
      const { code, out } = await alliage('migrate', '--from', folder.path, '--to', another.connectionString, '--json');
      const { events, found } = JSON.parse(out) as { events: number; found: number };
      expect([code, events, found >= 900]).toEqual([0, 3_000, true]);
      await target.close();
      const verified = await alliage('verify', '--data', another.connectionString, '--json');
      expect(JSON.parse(verified.out)).toMatchObject({ ok: true, events: 3_000, streams: 1_500 });
    }, 300_000);
  });
}

movingHouse('an EventStoreDB (a stand-in)', [newStandIn(), newStandIn()]);
const [one, another] = [await ownServer(), await ownServer()];
if (typeof one === 'string' || typeof another === 'string')
  it.skip(`moving house to a real EventStoreDB (${String(one)})`, () => undefined);
else movingHouse('an EventStoreDB', [one, another]);
