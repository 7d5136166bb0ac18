import { Counter } from './counter.ts';

/** A log of events one byte apart. */
const log = (size: () => number, told: number[] = []) => ({
  count: async (after: { commit: bigint } | undefined, limit: number) => {
    const from = after ? Number(after.commit) : 0;
    const events = Math.min(limit, size() - from);
    told.push(events);
    const commit = BigInt(from + events);
    return { events, last: commit > 0n ? { commit, prepare: commit } : undefined };
  },
  end: async () => ({ commit: BigInt(size()), prepare: BigInt(size()) }),
});

describe('Counting events that the server does not count', () => {
  it('counts each once, and later only what is new', async () => {
    let size = 4_500;
    const told: number[] = [];
    const counter = new Counter(log(() => size, told));
    expect(await counter.count()).toBe(4_500);
    size = 4_503;
    expect(await counter.count()).toBe(4_503);
    expect(told.at(-1)).toBe(3);
    expect(await new Counter(log(() => 0)).count()).toBe(0);
  });

  it('counts each once when it is asked twice at the same moment', async () => {
    const counter = new Counter(log(() => 4_500));
    expect(await Promise.all([counter.count(), counter.count(), counter.count()])).toEqual([4_500, 4_500, 4_500]);
  });

  it('estimates the rest when it runs out of patience, and goes on counting the next time', async () => {
    const told: number[] = [];
    const counter = new Counter(
      log(() => 9_000, told),
      0,
    );
    expect(await counter.count()).toBe(9_000);
    expect(told.length).toBeLessThan(4);
    for (let i = 0; i < 5; i++) await counter.count();
    expect(told.reduce((sum, n) => sum + n, 0)).toBe(9_000);
  });
});
