import { setTimeout as sleep } from 'node:timers/promises';
import { UnknownOutcome } from '../../errors.ts';
import { EventStoreDb } from '../../eventstoredb/event-store-db.ts';
import { collect } from '../../port.ts';
import { sendUntilKnown } from '../../send-until-known.ts';
import { eventually } from '../eventually.ts';
import { newStream, sample } from '../sample-events.ts';
import { BadLine } from './bad-line.ts';
import type { RealServer } from './real-server.ts';
import { Subscriber } from './subscriber.ts';

/** What holds while the line to a server goes bad: one store goes over that line, another sees what the server has. */
export function overABadLine(name: string, server: () => Pick<RealServer, 'connectionString' | 'host' | 'port'>): void {
  describe(`Over a bad line to ${name}`, () => {
    let line: BadLine;
    let store: EventStoreDb;
    let witness: EventStoreDb;
    beforeEach(async () => {
      line = await new BadLine(server()).start();
      const options = { appendDeadline: 500, readDeadline: 1_500, heartbeat: 200 };
      store = new EventStoreDb({ connectionString: line.connectionString, ...options });
      witness = new EventStoreDb(server());
      // Both ways into the server are open: the client has one connection for appends and one for reads.
      const stream = newStream();
      await store.append(stream, 'no-stream', sample({ stream }));
      await store.head(stream);
    });
    afterEach(async () => {
      await Promise.all([store.close(), witness.close()]);
      line.stop();
    });
    const healthIs = async (ok: boolean) => {
      for (let i = 0; i < 100 && (await store.health()).ok !== ok; i++) await sleep(20);
      return store.health();
    };

    it('stores once what was cut off before it reached the server', async () => {
      const stream = newStream();
      const events = sample({ stream, count: 2 });
      line.line = 'requests-lost';
      const sending = sendUntilKnown(store, stream, 'no-stream', events);
      await sleep(50);
      expect(await witness.head(stream)).toBeUndefined();
      line.mend();
      expect(await sending).toMatchObject({ lastRevision: 1 });
      expect(await collect(witness.readStream(stream))).toEqual(events);
    });

    it('stores once, and answers as the first time, what was cut off after it was stored', async () => {
      const stream = newStream();
      const events = sample({ stream, count: 2 });
      await store.append(stream, 'no-stream', events);
      const next = sample({ stream, first: 2 });
      line.line = 'answers-lost';
      const sending = sendUntilKnown(store, stream, 1, next);
      for (let i = 0; i < 100 && (await witness.head(stream))?.revision !== 2; i++) await sleep(10);
      line.mend();
      const answer = await sending;
      expect(answer).toEqual(await witness.append(stream, 1, next));
      expect(await collect(witness.readStream(stream))).toEqual([...events, ...next]);
    });

    it('says that an outcome is unknown when no answer comes in time, and which it was when it is asked again', async () => {
      const stream = newStream();
      const events = sample({ stream });
      line.line = 'answers-lost';
      await expect(store.append(stream, 'no-stream', events)).rejects.toThrow(UnknownOutcome);
      line.mend();
      expect(await sendUntilKnown(store, stream, 'no-stream', events)).toMatchObject({ lastRevision: 0 });
      expect(await collect(witness.readStream(stream))).toEqual(events);
    });

    it.each([
      ['breaks', () => line.cut()],
      ['goes silent', () => void (line.line = 'silent')],
    ])(
      'drops a subscription once when the line %s, is unwell until it is taken up again, and leaves nothing out',
      async (_, goBad) => {
        const stream = newStream();
        const { position: after } = await witness.append(stream, 'no-stream', sample({ stream }));
        const subscriber = new Subscriber(stream, after);
        subscriber.begin(store);
        await witness.append(stream, 0, sample({ stream, first: 1 }));
        await eventually(() => subscriber.isLive && subscriber.revisions.length === 1);
        expect(await healthIs(true)).toEqual({ ok: true });

        goBad();
        for (const first of [2, 3]) await witness.append(stream, first - 1, sample({ stream, first }));
        await eventually(() => subscriber.drops.length > 0);
        line.mend();
        expect(subscriber.drops).toEqual([expect.objectContaining({ code: 'store-unavailable' })]);
        await sleep(50);
        expect(await healthIs(false)).toMatchObject({ ok: false, detail: expect.stringMatching(/./) });

        await witness.append(stream, 3, sample({ stream, first: 4 }));
        await subscriber.persist(store, () => subscriber.revisions.length === 4);
        expect(subscriber.revisions).toEqual([1, 2, 3, 4]);
        expect(await healthIs(true)).toEqual({ ok: true });
        await subscriber.end();
      },
    );
  });
}
