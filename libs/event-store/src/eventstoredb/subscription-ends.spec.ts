import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../testing/eventually.ts';
import { StandIn } from '../testing/eventstoredb/stand-in.ts';
import { Subscriber } from '../testing/eventstoredb/subscriber.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { EventStoreDb } from './event-store-db.ts';

const server = new StandIn();
let store: EventStoreDb;
beforeAll(async () => {
  await server.start();
  store = new EventStoreDb({ connectionString: server.connectionString, heartbeat: 100, room: 20 });
});
afterAll(async () => {
  await store.close();
  server.stop();
});

const append = (stream: string, first: number, count = 1) =>
  store.append(stream, first === 0 ? 'no-stream' : first - 1, sample({ stream, first, count }));

/** A stream of one event, and a subscriber who waits for the next. */
async function live(): Promise<{ stream: string; subscriber: Subscriber }> {
  const stream = newStream();
  const { position } = await append(stream, 0);
  const subscriber = new Subscriber(stream, position);
  subscriber.begin(store);
  await eventually(() => subscriber.isLive);
  return { stream, subscriber };
}

describe('The end of a subscription', () => {
  it.each(['error', 'clean'] as const)(
    'is a drop when the server ends it (%s): told once, begun again by nobody but the subscriber, unwell until then',
    async (how) => {
      const { stream, subscriber } = await live();
      await append(stream, 1);
      await eventually(() => subscriber.revisions.length === 1);
      const begun = server.calls.filter((call) => call === 'subscribe').length;
      server.endSubscriptions(how);
      await eventually(() => subscriber.drops.length > 0);
      await append(stream, 2);
      await sleep(250);
      expect(subscriber.drops).toEqual([expect.objectContaining({ code: 'store-unavailable' })]);
      expect(server.calls.filter((call) => call === 'subscribe')).toHaveLength(begun);
      expect(await store.health()).toMatchObject({ ok: false, detail: expect.stringContaining('subscription') });

      subscriber.begin(store);
      await eventually(() => subscriber.revisions.length === 2 && subscriber.isLive);
      expect(subscriber.revisions).toEqual([1, 2]);
      expect(await store.health()).toEqual({ ok: true });
      await subscriber.end();
    },
  );

  it('is a drop when it goes silent though its connection stays and there are events', async () => {
    const { stream, subscriber } = await live();
    server.silenceSubscriptions();
    await append(stream, 1);
    await eventually(() => subscriber.drops.length > 0);
    expect(subscriber.drops).toEqual([expect.objectContaining({ message: expect.stringContaining('silent') })]);
    await subscriber.persist(store, () => subscriber.revisions.length === 1);
    expect(subscriber.revisions).toEqual([1]);
    await subscriber.end();
  });

  it('is a drop when the server does not answer who asks whether there is something', async () => {
    const impatient = new EventStoreDb({
      connectionString: server.connectionString,
      heartbeat: 100,
      readDeadline: 1_000,
    });
    const subscriber = new Subscriber(newStream());
    subscriber.begin(impatient);
    await eventually(() => subscriber.isLive);
    server.silenceReads(true);
    await eventually(() => subscriber.drops.length > 0);
    expect(subscriber.drops).toHaveLength(1);
    expect(await impatient.health()).toMatchObject({ ok: false });
    server.silenceReads(false);
    await subscriber.persist(impatient, () => subscriber.isLive);
    expect(await impatient.health()).toEqual({ ok: true });
    await subscriber.end();
    await impatient.close();
  });

  it('is none when there is nothing to be said, however long, though the server writes statistics of itself', async () => {
    const { subscriber } = await live();
    const elsewhere = 'somebody-elses-stream';
    for (let n = 0; n < 8; n++) {
      server.log.append(elsewhere, 'any', [
        { id: randomUUID(), type: 'T', contentType: '', data: new Uint8Array(), metadata: new Uint8Array() },
      ]);
      await sleep(50);
    }
    expect(subscriber.drops).toEqual([]);
    expect(subscriber.revisions).toEqual([]);
    await subscriber.end();
  });

  it('is no drop when the server finds it too slow: it reads on, and is taken up again', async () => {
    const { stream, subscriber } = await live();
    server.endSubscriptions('too-slow');
    await append(stream, 1);
    await eventually(() => subscriber.revisions.length === 1 && server.subscriptions > 0);
    await append(stream, 2);
    await eventually(() => subscriber.revisions.length === 2);
    expect(subscriber.revisions).toEqual([1, 2]);
    expect(subscriber.drops).toEqual([]);
    await subscriber.end();
  });

  it('is no drop when more comes than there is room for: a slow handler reads on, each event once', async () => {
    const stream = newStream();
    const { position: after } = await append(stream, 0);
    const seen: number[] = [];
    const drops: unknown[] = [];
    const statuses: string[] = [];
    const subscription = store.subscribe({
      after,
      batchSize: 5,
      onBatch: async (events) => {
        await sleep(10);
        seen.push(...events.map((event) => event.revision));
      },
      onStatus: (status) => void statuses.push(status),
      onDrop: (reason) => void drops.push(reason),
    });
    await eventually(() => statuses.includes('live'));
    for (const first of [1, 101]) await append(stream, first, 100);
    await eventually(() => seen.length >= 200 && statuses.length === 3);
    await subscription.close();
    expect(seen).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    expect(drops).toEqual([]);
    expect(statuses).toEqual(['live', 'catching-up', 'live']);
  });

  it('is a drop, with its reason, when an event comes that cannot be read: it is not passed over', async () => {
    const { stream, subscriber } = await live();
    server.log.append(stream, 0, [
      { id: randomUUID(), type: 'T', contentType: '', data: new Uint8Array(), metadata: new Uint8Array() },
    ]);
    await eventually(() => subscriber.drops.length > 0);
    expect(subscriber.drops).toEqual([expect.objectContaining({ code: 'unreadable-event', stream, revision: 1 })]);
    await subscriber.end();
  });

  it('is no drop for who asks for events that cannot be read: they come with their error, stored before or just now', async () => {
    const stream = newStream();
    const { position: after } = await append(stream, 0);
    const damaged = () => [
      { id: randomUUID(), type: 'T', contentType: '', data: new Uint8Array(), metadata: new Uint8Array() },
    ];
    server.log.append(stream, 0, damaged());
    const seen: (number | string)[] = [];
    const drops: unknown[] = [];
    let live = false;
    const subscription = store.subscribe({
      ...{ after, withUnreadable: true },
      onBatch: async (events) =>
        void seen.push(
          ...events.map(({ revision, unreadable }) => (unreadable ? `${unreadable.revision}?` : revision)),
        ),
      onStatus: (status) => void (live ||= status === 'live'),
      onDrop: (reason) => void drops.push(reason),
    });
    await eventually(() => live);
    server.log.append(stream, 1, damaged());
    await append(stream, 3);
    await eventually(() => seen.length === 3);
    expect([seen, drops]).toEqual([['1?', '2?', 3], []]);
    await subscription.close();
  });

  it('passes over what the server itself says in a stream that was deleted for good, stored before or just now', async () => {
    const [deleted, other, stream] = [newStream(), newStream(), newStream()];
    const { position: after } = await append(other, 0);
    const tombstone = (of: string) => {
      const said = { data: new Uint8Array(), metadata: new Uint8Array() };
      server.log.append(of, 'any', [{ id: randomUUID(), type: '$streamDeleted', contentType: '', ...said }]);
    };
    // More of them than a page holds: what comes behind is found all the same.
    for (let n = 0; n < 3; n++) tombstone(deleted);
    await append(stream, 0);
    expect(await store.readAll({ after, limit: 1 })).toMatchObject([{ stream, revision: 0 }]);
    const seen: string[] = [];
    const drops: unknown[] = [];
    const subscription = store.subscribe({
      after,
      onBatch: async (events) => void seen.push(...events.map((event) => `${event.stream}@${event.revision}`)),
      onDrop: (reason) => void drops.push(reason),
    });
    await eventually(() => server.subscriptions > 0 && seen.length === 1);
    tombstone(other);
    await append(stream, 1);
    await eventually(() => seen.length === 2);
    expect([seen, drops]).toEqual([[`${stream}@0`, `${stream}@1`], []]);
    await subscription.close();
  });

  it('is over for who closes what was dropped, since another process goes on: the store is well without it', async () => {
    const dropped = Promise.withResolvers<unknown>();
    const { position: after } = await append(newStream(), 0);
    const subscription = store.subscribe({ after, onBatch: async () => undefined, onDrop: dropped.resolve });
    await eventually(() => server.subscriptions > 0, 30_000);
    server.endSubscriptions('error');
    await dropped.promise;
    expect(await store.health()).toMatchObject({ ok: false });
    await subscription.close();
    expect(await store.health()).toEqual({ ok: true });
  });

  it('is over, and the store well again, also where something is written all the time', async () => {
    const stream = newStream();
    const { position: after } = await append(stream, 0);
    let next = 1;
    let writing = true;
    const wrote = () => (writing ? append(stream, next++) : Promise.resolve());
    const begin = (onDrop: (reason: unknown) => void) =>
      // Whatever is handled, there is something more by then.
      store.subscribe({ after, onDrop, onBatch: async () => void (await wrote()) });
    const dropped = Promise.withResolvers<unknown>();
    begin(dropped.resolve);
    await append(stream, next++);
    await eventually(() => server.subscriptions > 0 && next > 3, 30_000);
    server.endSubscriptions('error');
    await dropped.promise;
    const again = begin(() => undefined);
    for (let i = 0; i < 600 && !(await store.health()).ok; i++) await sleep(50);
    expect(await store.health()).toEqual({ ok: true });
    writing = false;
    await again.close();
  }, 60_000);
});
