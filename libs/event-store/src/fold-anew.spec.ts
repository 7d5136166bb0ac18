import { hashOf, type StoredEvent } from '@alliage/events';
import fc from 'fast-check';
import { FoldCache } from './fold-cache.ts';
import { SqliteEventStore } from './sqlite/sqlite-event-store.ts';
import { newStream, sample } from './testing/sample-events.ts';

/** A state that corrections change backwards: event `n` counts `n`, and what a correction names counts nothing any more. */
const corrects = (event: StoredEvent) => event.revision % 5 === 4;
const fold = (state: readonly number[], events: readonly StoredEvent[]) => {
  const gone = new Set(events.filter(corrects).map(({ revision }) => revision - 3));
  return [...state, ...events.map(({ revision }) => revision)].filter((n) => !gone.has(n));
};

describe('A cache of states, where later events are laid over earlier ones (R31)', () => {
  let store: SqliteEventStore;
  beforeEach(() => {
    store = new SqliteEventStore(':memory:');
  });
  afterEach(() => store.close());

  const cacheOf = () =>
    new FoldCache<readonly number[]>({ store, initial: () => [], fold, foldsAnew: corrects, hashOf });
  async function append(stream: string, first: number, count: number): Promise<StoredEvent[]> {
    const events = sample({ stream, first, count });
    await store.append(stream, first === 0 ? 'no-stream' : first - 1, events);
    return events;
  }

  it('gives the same state as after a restart, however the events came and whoever was told of them', async () => {
    const steps = fc.array(fc.record({ count: fc.integer({ min: 1, max: 7 }), told: fc.boolean() }), {
      ...{ minLength: 1, maxLength: 8 },
    });
    await fc.assert(
      fc.asyncProperty(steps, async (appends) => {
        const [cache, stream] = [cacheOf(), newStream()];
        for (const { count, told } of appends) {
          const before = await cache.load(stream);
          const events = await append(stream, before.revision + 1, count);
          if (told) cache.advance(events, before);
        }
        const live = await cache.load(stream);
        const { revision, state, head, recordedAt } = await cacheOf().load(stream);
        expect(live).toMatchObject({ revision, state, head, recordedAt });
        expect(state).toEqual(fold([], sample({ stream, first: 0, count: revision + 1 })));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the state before as it was, and knows the commands of before', async () => {
    const [cache, stream] = [cacheOf(), newStream()];
    const [first] = await append(stream, 0, 4);
    const before = await cache.load(stream);
    cache.advance(await append(stream, 4, 1), before);
    const after = await cache.load(stream);
    expect([before.state, after.state]).toEqual([
      [0, 1, 2, 3],
      [0, 2, 3, 4],
    ]);
    expect(after.command(first!.metadata.commandId)).toMatchObject({ firstRevision: 0, lastRevision: 3 });
  });
});
