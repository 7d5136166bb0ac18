import type { RecordedEvent } from '@alliage/event-store';
import { stored } from '../testing/history.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { noted } from '../testing/notes.ts';
import { caughtUp, runnerOn, until } from '../testing/runners.ts';
import { wholeAppend } from './whole-append.ts';

/** Events that were recorded together by as many commands as there are lengths. */
const recorded = (...lengths: readonly number[]) => {
  const all = stored(lengths.flatMap((length, n) => Array.from({ length }, () => noted(1, n))));
  const commands = lengths.flatMap((length, n) => Array.from({ length }, () => n));
  return all.map((event, i) => {
    const commandId = `00000000-0000-5000-8000-00000000000${commands[i]}`;
    return { ...event, metadata: { ...event.metadata, commandId } };
  });
};
const holding = (...lengths: readonly number[]) => {
  const store = new MemoryStore();
  store.add(...recorded(...lengths));
  return store;
};
const revisions = (events: readonly RecordedEvent[]) => events.map(({ revision }) => revision);

describe('A batch goes to the end of its last append', () => {
  it('takes the rest of it from the store, and nothing of the next command', async () => {
    const store = holding(1, 3, 2);
    const batch = store.events.slice(0, 2);
    const whole = await wholeAppend(store, batch);
    expect(revisions(whole)).toEqual([0, 1, 2, 3]);
    // What follows is asked for after the last event that came by itself.
    expect(whole.at(-1)?.position).toBe(batch.at(-1)?.position);
  });

  it('is as it is where it ends with an append, or with the stream', async () => {
    const store = holding(1, 3);
    for (const size of [1, 4])
      expect(revisions(await wholeAppend(store, store.events.slice(0, size)))).toHaveLength(size);
    expect(await wholeAppend(store, [])).toEqual([]);
  });

  it.each([1, 2, 3, 4])(
    'in batches of %i, nobody sees one half of what a command recorded, and each event is applied once',
    async (batchSize) => {
      const lengths = [2, 1, 4, 3, 1, 5];
      const store = holding(...lengths);
      const ends = new Set(lengths.map((_, n) => lengths.slice(0, n + 1).reduce((a, b) => a + b) - 1));
      const run = runnerOn(store, { batchSize });
      const seen: number[] = [];
      run.runner.onAdvance((advanced) => void seen.push(...advanced.map(({ revision }) => revision)));
      await caughtUp(run);
      expect(seen.filter((revision) => !ends.has(revision))).toEqual([]);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));

      const more = recorded(...lengths, 3).slice(-3);
      // As a subscription gives them: one by one.
      for (const event of more) store.add(event);
      await until(async () => seen.at(-1) === store.events.length - 1);
      const rows = await run.dump();
      await run.runner.stop();
      const anew = await caughtUp(runnerOn(store));
      expect(await anew.dump()).toEqual(rows);
      await anew.runner.stop();
    },
  );
});
