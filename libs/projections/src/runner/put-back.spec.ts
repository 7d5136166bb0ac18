import type { MemoryStore as Store } from '../testing/memory-store.ts';
import { alliance, id, stored } from '../testing/history.ts';
import { MemoryStore, unavailable } from '../testing/memory-store.ts';
import { noted } from '../testing/notes.ts';
import { eachDatabase } from '../testing/postgres-suite.ts';
import { caughtUp, runnerOn, until, type Run } from '../testing/runners.ts';
import { longStory } from '../testing/story.ts';

const KEPT = 20;

/** Puts a store back to its first events, and lets something else happen there; whoever follows it is cut off meanwhile. */
async function putBack(store: Store, { runner }: Run, ...since: ReturnType<typeof noted>[]): Promise<void> {
  store.down = unavailable();
  store.add();
  await until(() => runner.health.state === 'retrying', 20_000);
  store.events.splice(KEPT);
  const otherwise = stored([...longStory(KEPT), ...since]).slice(KEPT);
  // No two events have one id, also where all the rest is the same.
  store.add(...otherwise.map((event, n) => ({ ...event, id: id(3_000_000 + n) })));
  store.down = undefined;
}

eachDatabase('a store that is put back to an older copy under a runner', (fresh) => {
  const started: Run[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map(({ runner }) => runner.stop()));
  });
  const start = async (events: number) => {
    const store = new MemoryStore();
    store.add(...stored(longStory(events)));
    const warned: string[] = [];
    const run = runnerOn(store, { folder: fresh(), warn: (what) => void warned.push(what) });
    started.push(run);
    return { store, run: await caughtUp(run), warned };
  };
  const inStep = async (store: Store, run: Run) => {
    const other = runnerOn(store);
    started.push(other);
    const rows = await (await caughtUp(other)).dump();
    await until(async () => JSON.stringify(await run.dump().catch(() => [])) === JSON.stringify(rows), 20_000);
  };

  it('is noticed, and its views are made anew: events to come are not taken for those that were seen', async () => {
    const { store, run, warned } = await start(KEPT + 30);
    await putBack(store, run);
    await inStep(store, run);
    expect(warned.some((what) => what.includes('filled anew'))).toBe(true);
    store.add(...stored([...longStory(KEPT), noted(9, 1)]).slice(KEPT));
    expect(await run.runner.waitFor({ stream: alliance(9), revision: 0 }, 30_000)).toBe('fresh');
    await inStep(store, run);
  });

  it('is noticed also where something else has the same revision and position by then', async () => {
    const { store, run, warned } = await start(KEPT + 1);
    const [lost] = store.events.slice(KEPT);
    const words = longStory(KEPT + 1).at(-1);
    const of = Number(words?.stream.slice(-4));
    await putBack(store, run, noted(of, 999, 'otherwise'));
    expect(store.events[KEPT]).toMatchObject({ stream: lost?.stream, revision: lost?.revision });
    await inStep(store, run);
    expect(warned.some((what) => what.includes('filled anew'))).toBe(true);
    expect((await run.dump()).join()).toContain('otherwise');
  });

  it('that was away, and is what it was, is gone on with as it is', async () => {
    const { store, run, warned } = await start(KEPT);
    await putBack(store, run);
    store.add(...stored([...longStory(KEPT), noted(9, 1)]).slice(KEPT));
    expect(await run.runner.waitFor({ stream: alliance(9), revision: 0 }, 30_000)).toBe('fresh');
    expect(warned.filter((what) => what.includes('filled anew'))).toEqual([]);
  });
});
