import { randomUUID } from 'node:crypto';
import { hashOf, type StoredEvent } from '@alliage/events';
import { commit } from './commit.ts';
import { FoldCache } from './fold-cache.ts';
import { expectedAfter } from './folded.ts';
import type { ReadStreamOptions } from './port.ts';
import { SqliteEventStore } from './sqlite/sqlite-event-store.ts';
import { newStream, sample } from './testing/sample-events.ts';

describe('A cache of states', () => {
  let store: SqliteEventStore;
  let reads: ReadStreamOptions[];
  let folded: number;
  beforeEach(() => {
    store = new SqliteEventStore(':memory:');
    [reads, folded] = [[], 0];
  });
  afterEach(() => store.close());

  const cacheOf = (maxBytes?: number, poison = false) =>
    new FoldCache<readonly number[]>({
      store: {
        readStream: (stream, options) => {
          reads.push(options ?? {});
          return store.readStream(stream, options);
        },
      },
      initial: () => [],
      fold: (state, events) => {
        if (poison) throw new Error('newer than the code');
        folded += events.length;
        return [...state, ...events.map((event) => event.revision)];
      },
      hashOf,
      ...(maxBytes === undefined ? {} : { maxBytes }),
    });
  async function append(stream: string, first: number, count = 1): Promise<StoredEvent[]> {
    const before = await store.head(stream);
    const events = sample({ stream, first, count, prev: before ? hashOf(before) : '' });
    await store.append(stream, first === 0 ? 'no-stream' : first - 1, events);
    return events;
  }

  it('begins a stream that does not exist', async () => {
    const state = await cacheOf().load(newStream());
    expect(state).toMatchObject({ revision: -1, state: [], head: '', recordedAt: undefined });
    expect(expectedAfter(state)).toBe('no-stream');
  });

  it('reads only what is newer than it has, from the leader', async () => {
    const [cache, stream] = [cacheOf(), newStream()];
    await append(stream, 0, 500);
    await append(stream, 500, 100);
    expect((await cache.load(stream)).revision).toBe(599);
    const [last] = await append(stream, 600);
    const state = await cache.load(stream);
    expect(state).toMatchObject({ revision: 600, head: hashOf(last!), recordedAt: last!.metadata.recordedAt });
    expect(state.state).toHaveLength(601);
    expect(folded).toBe(601);
    expect(reads).toEqual([0, 600].map((from) => ({ from, leader: true })));
  });

  it('knows each command by its revisions, none before the state has it', async () => {
    const [cache, stream] = [cacheOf(), newStream()];
    const [before] = [await cache.load(stream)];
    const [first] = await append(stream, 0, 3);
    const at2 = await cache.load(stream);
    const [later] = await append(stream, 3, 2);
    const at4 = await cache.load(stream);
    const { commandId, fingerprint } = first!.metadata;
    expect(at4.command(commandId)).toEqual({ fingerprint, firstRevision: 0, lastRevision: 2 });
    expect(at4.command(later!.metadata.commandId)).toMatchObject({ firstRevision: 3, lastRevision: 4 });
    expect(at2.command(later!.metadata.commandId)).toBeUndefined();
    expect(before.command(commandId)).toBeUndefined();
  });

  it('moves by what was appended, so that the next load folds nothing again', async () => {
    const [cache, stream] = [cacheOf(), newStream()];
    await append(stream, 0);
    const before = await cache.load(stream);
    const events = await append(stream, 1, 2);
    cache.advance(events, before);
    expect(await cache.load(stream)).toMatchObject({ revision: 2, state: [0, 1, 2] });
    expect(folded).toBe(3);
    expect(before.state).toEqual([0]);
  });

  it('does not move by an append to what it has left behind', async () => {
    const [cache, stream] = [cacheOf(), newStream()];
    await append(stream, 0);
    const before = await cache.load(stream);
    const events = await append(stream, 1);
    await append(stream, 2);
    await cache.load(stream);
    cache.advance(events, before);
    expect(await cache.load(stream)).toMatchObject({ revision: 2, state: [0, 1, 2] });
  });

  describe('when the store was put back to an older copy', () => {
    /** A cache that has three events, of which a store that takes the place of the first has one. */
    const putBack = async () => {
      const [cache, stream] = [cacheOf(), newStream()];
      const [kept] = await append(stream, 0);
      await append(stream, 1, 2);
      const ahead = await cache.load(stream);
      await store.close();
      store = new SqliteEventStore(':memory:');
      await store.append(stream, 'no-stream', [kept!]);
      return { cache, stream, ahead };
    };

    it('keeps nothing that the store no longer has once the stream has gone on', async () => {
      const { cache, stream } = await putBack();
      const [, , third] = await append(stream, 1, 3);
      const state = await cache.load(stream);
      expect(state).toMatchObject({ revision: 3, state: [0, 1, 2, 3], head: hashOf(third!) });
      await append(stream, 4);
      expect(await cache.load(stream)).toMatchObject({ revision: 4, state: [0, 1, 2, 3, 4] });
      // All of it once, and then what was new.
      expect(reads.map(({ from }) => from)).toEqual([0, 3, undefined, 4]);
    });

    it('a command that meets it is decided anew on what is stored', async () => {
      const { cache, stream, ahead } = await putBack();
      expect(ahead.revision).toBe(2);
      const decided: number[] = [];
      const committed = await commit<readonly number[], null, never>({
        ...{ store, stream, commandId: randomUUID(), fingerprint: 'f'.repeat(43) },
        load: () => cache.load(stream),
        decide: ({ revision }) => {
          decided.push(revision);
          return { change: null };
        },
        freeze: (_, { revision, head }) => sample({ stream, first: revision + 1, prev: head }),
        landed: (events, before) => cache.advance(events, before),
        ahead: () => cache.forget(stream),
      });
      expect(committed).toMatchObject({ outcome: 'appended', lastRevision: 1 });
      expect(decided).toEqual([2, 0]);
    });
  });

  it('answers all loads that come while one is under way by one more read', async () => {
    const [cache, stream] = [cacheOf(), newStream()];
    await append(stream, 0);
    const loads = Array.from({ length: 5 }, () => cache.load(stream));
    for (const state of await Promise.all(loads)) expect(state.state).toEqual([0]);
    expect(reads).toHaveLength(2);
    expect(folded).toBe(1);
  });

  it('keeps no more than it may, and reads again what it let go of', async () => {
    const cache = cacheOf(20_000);
    const streams = Array.from({ length: 10 }, newStream);
    for (const stream of streams) {
      await append(stream, 0, 10);
      await cache.load(stream);
    }
    expect(cache.size.bytes).toBeLessThanOrEqual(20_000);
    expect(cache.size.streams).toBeLessThan(10);
    expect(await cache.load(streams[0]!)).toMatchObject({ revision: 9 });
    expect(folded).toBe(110);
  });

  it('works for a stream that is larger than all it may keep', async () => {
    const [cache, stream] = [cacheOf(1_000), newStream()];
    await append(stream, 0, 10);
    expect(await cache.load(stream)).toMatchObject({ revision: 9 });
    await append(stream, 10);
    expect((await cache.load(stream)).state).toHaveLength(11);
    expect(cache.size.streams).toBe(0);
  });

  it('keeps nothing of a load that failed', async () => {
    const [cache, stream] = [cacheOf(undefined, true), newStream()];
    expect(await cache.load(stream)).toMatchObject({ revision: -1 });
    await append(stream, 0);
    await expect(cache.load(stream)).rejects.toThrow('newer than the code');
    await expect(Promise.all([cache.load(stream), cache.load(stream)])).rejects.toThrow('newer than the code');
    expect(cache.size.streams).toBe(0);
  });
});
