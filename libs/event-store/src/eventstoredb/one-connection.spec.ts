import { BadLine } from '../testing/eventstoredb/bad-line.ts';
import { StandIn } from '../testing/eventstoredb/stand-in.ts';
import { Subscriber } from '../testing/eventstoredb/subscriber.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { EventStoreDb } from './event-store-db.ts';

describe('The line to an EventStoreDB', () => {
  it('is one connection for appends, reads and subscriptions: the client’s native one for reads waits 40 ms in some of them', async () => {
    const server = await new StandIn().start();
    const line = await new BadLine(server).start();
    const store = new EventStoreDb({ connectionString: line.connectionString });
    const stream = newStream();
    const events = sample({ stream });
    await store.append(stream, 'no-stream', events);
    const read = [];
    for await (const page of store.readStream(stream)) read.push(...page);
    expect(read).toEqual(events);
    expect(await store.head(stream)).toEqual(events[0]);
    expect(await store.readAll({ limit: 10 })).toHaveLength(1);
    expect(await store.health()).toEqual({ ok: true });
    const subscriber = new Subscriber(stream);
    await subscriber.persist(store, () => subscriber.revisions.length > 0);
    await subscriber.end();
    expect(line.connections).toBe(1);
    await store.close();
    line.stop();
    server.stop();
  });
});
