import { randomUUID } from 'node:crypto';
import { AppendTooLarge, StoreUnavailable, UnknownOutcome, WrongExpectedRevision } from '../errors.ts';
import { collect } from '../port.ts';
import { sendUntilKnown } from '../send-until-known.ts';
import { StandIn } from '../testing/eventstoredb/stand-in.ts';
import { eventually } from '../testing/eventually.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { EventStoreDb } from './event-store-db.ts';

const server = new StandIn();
let store: EventStoreDb;
/** Waits for no answer for long. */
let hasty: EventStoreDb;
beforeAll(async () => {
  const { connectionString } = await server.start();
  store = new EventStoreDb({ connectionString });
  hasty = new EventStoreDb({ connectionString, appendDeadline: 300 });
});
afterAll(async () => {
  await Promise.all([store.close(), hasty.close()]);
  server.stop();
});

describe('An append to a server that is not well', () => {
  it('was not stored when the server says that it is not ready', async () => {
    const stream = newStream();
    server.appendFaults.push('not-ready');
    await expect(store.append(stream, 'no-stream', sample({ stream }))).rejects.toThrow(StoreUnavailable);
    expect(await store.head(stream)).toBeUndefined();
  });

  it('was not stored when there is no server', async () => {
    const nobody = new EventStoreDb({ connectionString: 'kurrentdb://127.0.0.1:1?tls=false', readDeadline: 2_000 });
    const stream = newStream();
    await expect(nobody.append(stream, 'no-stream', sample({ stream }))).rejects.toThrow(StoreUnavailable);
    await expect(nobody.head(stream)).rejects.toThrow(StoreUnavailable);
    await expect(nobody.readAll({ limit: 1 })).rejects.toThrow(StoreUnavailable);
    expect(await nobody.health()).toMatchObject({ ok: false, detail: expect.stringMatching(/./) });
    await nobody.close();
  });

  it('is sent again, as it was, when the server dropped it without a word', async () => {
    const stream = newStream();
    const events = sample({ stream, count: 2 });
    server.appendFaults.push('timed-out');
    expect(await store.append(stream, 'no-stream', events)).toMatchObject({ lastRevision: 1 });
    expect(await collect(store.readStream(stream))).toEqual(events);
  });

  it('has an unknown outcome when no answer comes by the deadline, which the client itself does not keep', async () => {
    const stream = newStream();
    const events = sample({ stream });
    server.appendFaults.push('no-answer');
    await expect(hasty.append(stream, 'no-stream', events)).rejects.toThrow(UnknownOutcome);
    expect(await store.append(stream, 'no-stream', events)).toMatchObject({ lastRevision: 0 });
    expect(await collect(store.readStream(stream))).toEqual(events);
  });

  it('is stored once when its first sending comes in after the second', async () => {
    const stream = newStream();
    const events = sample({ stream, count: 2 });
    const { promise, resolve } = Promise.withResolvers<void>();
    server.appendFaults.push({ storedAfter: promise });
    expect(await sendUntilKnown(hasty, stream, 'no-stream', events)).toMatchObject({ lastRevision: 1 });
    resolve();
    await store.append(stream, 1, sample({ stream, first: 2 }));
    expect(await collect(store.readStream(stream))).toHaveLength(3);
  });

  it('is a conflict, and no unknown outcome, when another came first; its own first sending can land no more', async () => {
    const stream = newStream();
    const { promise, resolve } = Promise.withResolvers<void>();
    server.appendFaults.push({ storedAfter: promise });
    const late = sendUntilKnown(hasty, stream, 'no-stream', sample({ stream }));
    await eventually(() => server.appendFaults.length === 0);
    const other = sample({ stream });
    await store.append(stream, 'no-stream', other);
    await expect(late).rejects.toThrow(WrongExpectedRevision);
    resolve();
    expect(await collect(store.readStream(stream))).toEqual(other);
  });

  it.each(['ended', 'broken'] as const)(
    'has an unknown outcome, as all that wait with it have, when the call that they share is %s; what is sent again goes by a new one',
    async (fault) => {
      const { promise: never } = Promise.withResolvers<void>();
      const streams = [newStream(), newStream(), newStream()];
      const appends = streams.map((stream) => sample({ stream }));
      server.appendFaults.push({ storedAfter: never }, { storedAfter: never }, fault);
      const outcomes = await Promise.all(
        appends.map((events, i) => store.append(streams[i]!, 'no-stream', events).catch((error: unknown) => error)),
      );
      for (const outcome of outcomes) expect(outcome).toBeInstanceOf(UnknownOutcome);
      for (const [i, events] of appends.entries()) {
        expect(await store.append(streams[i]!, 'no-stream', events)).toMatchObject({ lastRevision: 0 });
        expect(await collect(store.readStream(streams[i]!))).toEqual(events);
      }
    },
  );

  it('is refused as too large where the server was set to take less than it does', async () => {
    const stream = newStream();
    server.maxAppendSize = 200;
    await expect(store.append(stream, 'no-stream', sample({ stream }))).rejects.toThrow(AppendTooLarge);
    server.maxAppendSize = 1024 * 1024;
  });

  it('is never said to be stored in its place where somebody deleted the stream on the server', async () => {
    const stream = newStream();
    await store.append(stream, 'no-stream', sample({ stream, count: 2 }));
    server.log.delete(stream);
    const again = store.append(stream, 'no-stream', sample({ stream }));
    await expect(again).rejects.toMatchObject({ cause: { message: expect.stringContaining('deleted') } });
  });

  it('asks the leader of a cluster, and so do the reads that a decision rests on; others ask whom the client prefers', async () => {
    const connectionString = `${server.connectionString}&nodePreference=random`;
    const anyNode = new EventStoreDb({ connectionString });
    const stream = newStream();
    const asked = async (ask: () => Promise<unknown>) => {
      server.calls.length = 0;
      await ask();
      return [...new Set(server.calls)];
    };
    await anyNode.append(stream, 'no-stream', sample({ stream }));
    const ofLeader = ['read of the leader'];
    expect(await asked(() => collect(anyNode.readStream(stream, { leader: true })))).toEqual(ofLeader);
    expect(await asked(() => anyNode.head(stream))).toEqual(ofLeader);
    expect(await asked(() => anyNode.findCommand(stream, randomUUID()))).toEqual(ofLeader);
    const conflict = () => anyNode.append(stream, 'no-stream', sample({ stream })).catch(() => undefined);
    expect(await asked(conflict)).toEqual(['append of the leader', ...ofLeader]);
    expect(await asked(() => collect(anyNode.readStream(stream)))).toEqual(['read']);
    expect(await asked(() => anyNode.readAll({ limit: 1 }))).toEqual(['read']);
    await anyNode.close();
  });

  it('is refused under a name that nobody would read', async () => {
    const stream = 'invoice-1';
    await expect(store.append(stream, 'no-stream', sample({ stream }))).rejects.toMatchObject({
      code: 'invalid-append',
    });
  });
});
