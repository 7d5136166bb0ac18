import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf, verifyChain } from '@alliage/events';
import { StoreUnavailable } from '../../errors.ts';
import { EventStoreDb } from '../../eventstoredb/event-store-db.ts';
import { collect } from '../../port.ts';
import { sendUntilKnown } from '../../send-until-known.ts';
import { eventually } from '../eventually.ts';
import { newStream, sample } from '../sample-events.ts';
import { Subscriber } from './subscriber.ts';

export interface Restartable {
  readonly connectionString: string;
  /** Resolves when it has begun to start; it need not answer yet. */
  start(): Promise<unknown>;
  /** As kill -9 does. */
  kill(): unknown;
}

const WRITERS = 24;

/** What holds when a server is killed and started again while many write to it. */
export function restarted(name: string, server: () => Restartable, kills: number): void {
  describe(`${name}, killed and started again under load`, () => {
    let store: EventStoreDb | undefined;
    afterEach(() => store?.close());

    it('has lost nothing that it acknowledged, has nothing twice, and its subscribers go on', async () => {
      const { connectionString } = server();
      const options = { appendDeadline: 2_000, readDeadline: 10_000, heartbeat: 500 };
      const opened = (store = new EventStoreDb({ connectionString, ...options }));
      const streams = Array.from({ length: WRITERS }, newStream);
      const acknowledged = new Map<string, number>();
      let writing = true;
      /** Three events at a time; what could not be sent is sent as it was, until it is known. */
      const write = async (stream: string) => {
        let prev = '';
        for (let first = 0; writing; first += 3) {
          const data = (n: number) => ({ n, text: 'x'.repeat(1_000) });
          const events = sample({ stream, first, count: 3, prev, data });
          for (;;) {
            try {
              await sendUntilKnown(opened, stream, first === 0 ? 'no-stream' : first - 1, events, 60_000);
              break;
            } catch (error) {
              if (!(error instanceof StoreUnavailable)) throw error;
              await sleep(50);
            }
          }
          acknowledged.set(stream, first + 2);
          prev = hashOf(events.at(-1)!);
          // Subscribers can come up to writers who leave them a moment.
          await sleep(5);
        }
      };
      const writers = Promise.all(streams.map(write));
      const subscriber = new Subscriber(streams[0]!);
      const subscribing = subscriber.persist(opened, () => !writing, 120_000);
      const advances = async () => {
        const before = acknowledged.get(streams[0]!) ?? -1;
        await eventually(() => subscriber.isLive && acknowledged.get(streams[0]!)! > before + 3, 60_000);
      };
      for (let kill = 0; kill < kills; kill++) {
        await advances();
        const drops = subscriber.drops.length;
        await server().kill();
        await server().start();
        // Noticed before the next one: two kills in a row are one drop to who is slow to look.
        await eventually(() => subscriber.drops.length > drops, 60_000);
      }
      await advances();
      writing = false;
      await Promise.all([writers, subscribing]);

      for (const stream of streams) {
        const events = await collect(opened.readStream(stream));
        expect(verifyChain(events)).toMatchObject({ ok: true });
        expect(events.at(-1)?.revision).toBe(acknowledged.get(stream));
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
      }
      const last = acknowledged.get(streams[0]!)!;
      await subscriber.persist(opened, () => subscriber.revisions.length > last);
      expect(subscriber.revisions).toEqual(Array.from({ length: last + 1 }, (_, n) => n));
      expect(subscriber.drops.length).toBeGreaterThanOrEqual(kills);
      for (let i = 0; i < 100 && !(await opened.health()).ok; i++) await sleep(50);
      expect(await opened.health()).toEqual({ ok: true });
      await subscriber.end();
    }, 180_000);
  });
}
