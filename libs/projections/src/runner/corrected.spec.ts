import fc from 'fast-check';
import { alliance, happened, id, stored, type Happened } from '../testing/history.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { noted } from '../testing/notes.ts';
import { caughtUp, runnerOn, until } from '../testing/runners.ts';

const corrected = (of: number, revision: number, was: string, becomes: string): Happened =>
  happened(alliance(of), 'EntryCorrected', {
    ...{ eventId: id(1), revision, path: '/words', was, becomes, reason: 'Relu.' },
  });
const holding = (story: readonly Happened[]) => {
  const store = new MemoryStore();
  store.add(...stored(story));
  return store;
};
const rows = async (store: MemoryStore, batchSize?: number) => {
  const run = await caughtUp(runnerOn(store, batchSize === undefined ? {} : { batchSize }));
  return run.dump().finally(() => run.runner.stop());
};

describe('R31: once an entry is corrected, the rows of its alliance are made anew', () => {
  it('they say what it says now, as it does in a rebuild, and those of others stay', async () => {
    const story = [noted(1, 0), noted(2, 0), noted(1, 1)];
    const store = holding(story);
    const run = await caughtUp(runnerOn(store));
    const all = [...story, corrected(1, 0, 'note 0', 'note zéro'), noted(1, 2)];
    store.add(...stored(all).slice(story.length));
    await until(async () => (await run.dump()).some((row) => row.includes('|note zéro|note 1|note 2')));
    expect(await run.dump()).toEqual(await rows(holding(all)));
    await run.runner.stop();
  });

  it('in batches of any size, however many corrections there are and whatever fails', async () => {
    const step = fc.record({
      of: fc.integer({ min: 1, max: 2 }),
      kind: fc.constantFrom('note', 'note', 'correct', 'break'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 24 }), fc.integer({ min: 1, max: 9 }), async (steps, size) => {
        const length: Record<number, number> = {};
        const story = steps.map(({ of, kind }, n) => {
          const revision = (length[of] = (length[of] ?? -1) + 1);
          if (kind === 'break' && n > 15) return noted(of, n, 'broken');
          if (kind !== 'correct' || revision === 0) return noted(of, n);
          return corrected(of, (n * 7) % revision, '…', `corrigé ${n}`);
        });
        // A correction of a correction has no words of that name: what it makes of it is in the way of nothing.
        expect(await rows(holding(story), size)).toEqual(await rows(holding(story)));
      }),
      { numRuns: 30 },
    );
  });
});
