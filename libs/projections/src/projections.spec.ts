import fc from 'fast-check';
import { projections } from './projections.ts';
import { chartered, decided, started } from './testing/decided.ts';
import { heldStory } from './testing/held-session.ts';
import { stored, type Happened } from './testing/history.ts';
import { MemoryStore } from './testing/memory-store.ts';
import { caughtUp, runnerOn } from './testing/runners.ts';

const stories: readonly (readonly Happened[])[] = [heldStory, [...started, ...chartered, ...decided]];
const rowsOf = async (events: ReturnType<typeof stored>, batchSize: number) => {
  const store = new MemoryStore();
  store.add(...events);
  const run = await caughtUp(runnerOn(store, { projections, batchSize }));
  return run.dump().finally(() => run.runner.stop());
};

describe('all views together', () => {
  it.each(stories)(
    'give the same rows whatever the batches, and however streams are interleaved (%#)',
    async (...story) => {
      const events = stored(story);
      const expected = await rowsOf(events, 1_000);
      // A line of the books has no table's name before it; parked owners have a reason in theirs.
      expect(expected.filter((line) => line.startsWith('{') && 'reason' in JSON.parse(line))).toEqual([]);
      const streams = [...Map.groupBy(events, ({ stream }) => stream).values()];
      const order = fc.array(fc.nat(streams.length - 1), { minLength: 30, maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: 7 }), async (picks, batchSize) => {
          const left = streams.map((stream) => [...stream]);
          const woven = picks.flatMap((n) => left[n]?.shift() ?? []);
          expect(await rowsOf([...woven, ...left.flat()], batchSize)).toEqual(expected);
        }),
        { numRuns: 8 },
      );
    },
  );
});
