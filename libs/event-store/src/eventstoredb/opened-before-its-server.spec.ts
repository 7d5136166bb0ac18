import { setTimeout as sleep } from 'node:timers/promises';
import { StandIn } from '../testing/eventstoredb/stand-in.ts';
import { Subscriber } from '../testing/eventstoredb/subscriber.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { EventStoreDb } from './event-store-db.ts';

describe('A store opened before its server', () => {
  const server = new StandIn();
  let store: EventStoreDb;
  beforeAll(async () => {
    // Has a port from now on, and does not answer there.
    await server.start();
    server.stop();
    store = new EventStoreDb({ connectionString: server.connectionString });
  });
  afterAll(async () => {
    await store.close();
    server.stop();
  });

  it('is unwell as long as there is none, and well by itself when there is one', async () => {
    const stream = newStream();
    const subscriber = new Subscriber(stream);
    const down = performance.now() + 1_500;
    const subscribing = subscriber.persist(store, () => subscriber.revisions.length > 0);
    while (performance.now() < down) {
      expect(await store.health()).toMatchObject({ ok: false });
      await sleep(50);
    }
    await server.start();
    for (let i = 0; i < 100 && !(await store.health()).ok; i++) await sleep(50);
    const events = sample({ stream });
    await store.append(stream, 'no-stream', events);
    expect(await store.head(stream)).toEqual(events[0]);
    await subscribing;
    expect(subscriber.revisions).toEqual([0]);
    for (let i = 0; i < 20 && !(await store.health()).ok; i++) await sleep(50);
    expect(await store.health()).toEqual({ ok: true });
    await subscriber.end();
  });
});
