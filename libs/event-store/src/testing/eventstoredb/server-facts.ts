import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BACKWARDS, END, jsonEvent, KurrentDBClient, NO_STREAM, streamNameFilter } from '@kurrent/kurrentdb-client';
import { eventually } from '../eventually.ts';
import { newStream } from '../sample-events.ts';

const someEvent = (n: number, id: string = randomUUID()) =>
  jsonEvent({ id, type: 'Fact', data: { n }, metadata: { n } });
const facts = streamNameFilter({ prefixes: ['fact-'] });
/** Not of a kind of ours: what is stored here has not our form. */
const factStream = () => newStream().replace('alliance', 'fact');

/** What the adapter relies on, asked of a server through the bare client: what is not so any more shows here first. */
export function serverFacts(name: string, connectionString: () => string): void {
  describe(`What ${name} does`, () => {
    let client: KurrentDBClient;
    beforeAll(() => {
      client = KurrentDBClient.connectionString(connectionString());
    });
    afterAll(() => client.dispose());
    const append = (stream: string, events: ReturnType<typeof someEvent>[], streamState: typeof NO_STREAM | bigint) =>
      client.appendToStream(stream, events, { streamState });
    const read = async (stream: string) => {
      const data: unknown[] = [];
      for await (const { event } of client.readStream(stream)) data.push(event?.data);
      return data;
    };

    it('says "success" to the same ids with other bytes, at the position of the first time, and stores nothing', async () => {
      const stream = factStream();
      const [one, two] = [someEvent(1), someEvent(2)];
      const first = await append(stream, [one, two], NO_STREAM);
      expect(await append(stream, [someEvent(3, one.id), someEvent(4, two.id)], NO_STREAM)).toEqual(first);
      expect(await append(stream, [one], NO_STREAM)).toMatchObject({ success: true, nextExpectedRevision: 0n });
      expect(await read(stream)).toEqual([{ n: 1 }, { n: 2 }]);
    });

    it('calls it a conflict when only some ids are known in their place', async () => {
      const stream = factStream();
      const [one, two] = [someEvent(1), someEvent(2)];
      await append(stream, [one, two], NO_STREAM);
      const conflict = { type: 'wrong-expected-version', expectedState: 'no_stream', actualState: 1n };
      for (const events of [
        [one, someEvent(3)],
        [two, one],
        [one, two, someEvent(3)],
      ])
        await expect(append(stream, events, NO_STREAM)).rejects.toMatchObject(conflict);
      expect(await read(stream)).toHaveLength(2);
    });

    it('names in a conflict what it found', async () => {
      const stream = factStream();
      await expect(append(stream, [someEvent(1)], 4n)).rejects.toMatchObject({
        type: 'wrong-expected-version',
        expectedState: 4n,
        actualState: 'no_stream',
      });
      await append(stream, [someEvent(1)], NO_STREAM);
      await expect(append(stream, [someEvent(2)], 4n)).rejects.toMatchObject({ expectedState: 4n, actualState: 0n });
    });

    it('says "success" to an append of nothing, and creates nothing', async () => {
      const stream = factStream();
      expect(await append(stream, [], NO_STREAM)).toMatchObject({ success: true });
      await expect(read(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    it('goes on at the next revision in a stream that was deleted, though it was to have none', async () => {
      const stream = factStream();
      await append(stream, [someEvent(1), someEvent(2)], NO_STREAM);
      await client.deleteStream(stream);
      await expect(read(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
      expect(await append(stream, [someEvent(3)], NO_STREAM)).toMatchObject({ nextExpectedRevision: 2n });
      // The index is a moment behind.
      let found = await read(stream).catch(() => undefined);
      for (let i = 0; i < 100 && !found; i++) {
        await sleep(20);
        found = await read(stream).catch(() => undefined);
      }
      expect(found).toEqual([{ n: 3 }]);
    });

    it('reads all from a position on with the event there, and backwards from the end without being asked for a number', async () => {
      const stream = factStream();
      const first = await append(stream, [someEvent(1)], NO_STREAM);
      const second = await append(stream, [someEvent(2)], 0n);
      const forwards = [];
      for await (const { event } of client.readAll({ fromPosition: first.position!, filter: facts, maxCount: 2 }))
        forwards.push(event?.position);
      expect(forwards).toEqual([first.position, second.position]);
      const backwards = [];
      const options = { direction: BACKWARDS, fromPosition: END, filter: facts, maxCount: 2 } as const;
      for await (const { event } of client.readAll(options)) backwards.push(event?.position);
      expect(backwards).toEqual([second.position, first.position]);
    });

    it('subscribes after a position without the event there, and says when it has caught up, not where', async () => {
      const stream = factStream();
      const first = await append(stream, [someEvent(1)], NO_STREAM);
      await append(stream, [someEvent(2)], 0n);
      const seen: unknown[] = [];
      const subscription = client.subscribeToAll({ fromPosition: first.position!, filter: facts });
      subscription.on('data', ({ event }) => event?.streamId === stream && seen.push(event.data));
      subscription.on('caughtUp', (info) => seen.push(info));
      await eventually(() => seen.length >= 2);
      await append(stream, [someEvent(3)], 1n);
      await eventually(() => seen.length >= 3);
      await subscription.unsubscribe();
      expect(seen).toEqual([{ n: 2 }, {}, { n: 3 }]);
    });
  });
}
