import { StandInCluster } from '../testing/eventstoredb/cluster.ts';
import { restarted } from '../testing/eventstoredb/restarted.ts';
import type { StandIn } from '../testing/eventstoredb/stand-in.ts';
import { Subscriber } from '../testing/eventstoredb/subscriber.ts';
import { eventually } from '../testing/eventually.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { sendUntilKnown } from '../send-until-known.ts';
import { EventStoreDb } from './event-store-db.ts';

const NAME = 'a cluster of EventStoreDB (stand-ins)';
const cluster = new StandInCluster();
beforeAll(() => cluster.start());
afterAll(() => cluster.stop());

let gone: StandIn | undefined;
restarted(
  NAME,
  () => ({
    connectionString: cluster.connectionString,
    kill: () => (gone = cluster.killLeader()),
    start: async () => gone?.start(),
  }),
  1,
);

describe('A cluster in which another node comes to lead, while the one that did goes on', () => {
  it('is written to, read from its leader and followed, time and again', async () => {
    const store = new EventStoreDb({ connectionString: cluster.connectionString, heartbeat: 500 });
    const stream = newStream();
    const subscriber = new Subscriber(stream);
    const subscribing = subscriber.persist(store, () => subscriber.revisions.length === 12, 60_000);
    for (let first = 0; first < 12; first += 3) {
      const events = sample({ stream, first, count: 3 });
      await sendUntilKnown(store, stream, first === 0 ? 'no-stream' : first - 1, events, 30_000);
      cluster.elect();
      await eventually(async () => (await store.head(stream).catch(() => undefined))?.revision === first + 2, 30_000);
    }
    await subscribing;
    expect(subscriber.revisions).toEqual(Array.from({ length: 12 }, (_, n) => n));
    await eventually(async () => (await store.health()).ok, 30_000);
    await subscriber.end();
    await store.close();
  });

  it('is found by who knows a follower alone, and is to discover the others', async () => {
    const follower = cluster.nodes.find((node) => !node.isLeader)!;
    const store = new EventStoreDb({ connectionString: `kurrentdb+discover://127.0.0.1:${follower.port}?tls=false` });
    const stream = newStream();
    await sendUntilKnown(store, stream, 'no-stream', sample({ stream }), 30_000);
    await eventually(async () => (await store.head(stream).catch(() => undefined))?.revision === 0, 30_000);
    await store.close();
  });
});
