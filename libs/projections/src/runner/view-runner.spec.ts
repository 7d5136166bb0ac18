import { catalogue, createCodec, DecodeError, NewerEventError } from '@alliage/events';
import { alliance, codec, stored } from '../testing/history.ts';
import { MemoryStore, unavailable } from '../testing/memory-store.ts';
import { broken, noted } from '../testing/notes.ts';
import { eachDatabase } from '../testing/postgres-suite.ts';
import { caughtUp, runnerOn as runnerIn, until, type Run } from '../testing/runners.ts';

const running: Run[] = [];
const keep = (run: Run) => {
  running.push(run);
  return run;
};
afterEach(async () => {
  broken.word = 'broken';
  await Promise.all(running.splice(0).map(({ runner }) => runner.stop()));
});

const storeWith = (...story: Parameters<typeof stored>[0]) => {
  const store = new MemoryStore();
  store.add(...stored(story));
  return store;
};
const tallyOf = async (run: Run, of: number) =>
  (await run.dump()).find((line) => line.startsWith('notes_tally') && line.includes(alliance(of)));

eachDatabase('the runner of views', (fresh) => {
  const runnerOn = (store: MemoryStore, options: Parameters<typeof runnerIn>[1] = {}) =>
    runnerIn(store, { folder: fresh(), ...options });

  it('applies what is stored, then what comes, each event once', async () => {
    const story = [noted(1, 1), noted(2, 1), noted(1, 2), noted(1, 3)];
    const store = storeWith(...story.slice(0, 2));
    const run = await caughtUp(keep(runnerOn(store)));
    store.add(...stored(story).slice(2));
    expect(await run.runner.waitFor({ stream: alliance(1), revision: 2 }, 30_000)).toBe('fresh');
    expect(await tallyOf(run, 1)).toContain('|note 1|note 2|note 3');
    expect(await run.runner.status()).toMatchObject({ state: 'live', lag: { events: 0 }, parked: [] });
  });

  it('has caught up, and is ready, also where something is written all the time', async () => {
    const store = storeWith(noted(1, 1));
    const story = [noted(1, 1)];
    const readAll = store.readAll.bind(store);
    // Whenever somebody reads, there is something more by then.
    let writing = true;
    store.readAll = async (options) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const page = await readAll(options);
      if (!writing) return page;
      story.push(noted(1, story.length + 1));
      store.events.push({ ...stored(story).at(-1)!, position: String(story.length).padStart(10, '0') });
      return page;
    };
    const run = keep(runnerOn(store));
    run.runner.start();
    await until(() => run.runner.health.caughtUp, 30_000);
    writing = false;
    expect(story.length).toBeGreaterThan(1);
    await until(async () => (await run.runner.status()).lag?.events === 0, 30_000);
  });

  it('takes repeats once, and reads from the store what a subscription skips', async () => {
    const story = [noted(1, 1), noted(1, 2), noted(1, 3), noted(1, 4)];
    const store = storeWith(...story.slice(0, 1));
    const run = await caughtUp(keep(runnerOn(store)));
    const [first] = store.events;
    store.distort = (events) => [...(first ? [first, first] : []), ...events.slice(-1), ...events.slice(-1)];
    store.add(...stored(story).slice(1));
    expect(await run.runner.waitFor({ stream: alliance(1), revision: 3 }, 30_000)).toBe('fresh');
    expect(await tallyOf(run, 1)).toContain('|note 1|note 2|note 3|note 4');
  });

  it('parks the stream whose event fails again alone, with its reason, and nobody else', async () => {
    const store = storeWith(noted(1, 1), noted(1, 2, 'broken'), noted(2, 1), noted(1, 3), noted(1, 4));
    const run = await caughtUp(keep(runnerOn(store)));
    const { parked } = await run.runner.status();
    expect(parked).toEqual([
      {
        owner: alliance(1),
        revision: 1,
        type: 'JournalEntryRecorded',
        reason: 'Error: cannot take broken',
        waiting: 2,
      },
    ]);
    expect(await tallyOf(run, 1)).toContain('"words":"|note 1"');
    expect(await tallyOf(run, 2)).toContain('|note 1');
    expect(await run.runner.waitFor({ stream: alliance(1), revision: 3 }, 30_000)).toBe('parked');
  });

  it('counts the events that wait, and takes all of them from the store when it is retried', async () => {
    const story = [noted(1, 1, 'broken'), noted(1, 2), noted(1, 3)];
    const store = storeWith(...story.slice(0, 2));
    const run = await caughtUp(keep(runnerOn(store)));
    store.add(...stored(story).slice(2));
    await until(async () => (await run.runner.status()).parked[0]?.waiting === 2);
    expect((await run.runner.retry(alliance(1))).parked).toMatchObject({ revision: 0, waiting: 2 });
    broken.word = '';
    expect(await run.runner.retry(alliance(1))).toEqual({ progress: expect.objectContaining({ revision: 2 }) });
    expect((await run.runner.status()).parked).toEqual([]);
    expect(await tallyOf(run, 1)).toContain('|broken|note 2|note 3');
  });

  it('parks what cannot be decoded, and not for an error that does not come back', async () => {
    const store = storeWith(noted(1, 1), noted(2, 1));
    let failures = 1;
    const decode: typeof codec.decode = (event) => {
      if (event.stream === alliance(1)) throw new DecodeError(event, [{ path: 'words', message: 'no words' }]);
      if (event.stream === alliance(2) && failures-- > 0) throw new Error('once');
      return codec.decode(event);
    };
    const run = await caughtUp(keep(runnerOn(store, { decode })));
    expect((await run.runner.status()).parked.map(({ owner }) => owner)).toEqual([alliance(1)]);
  });

  it('stops at an event of newer code, everything before it applied, and is not ready', async () => {
    const story = [noted(1, 1), noted(2, 1), noted(3, 1)];
    const store = storeWith(...story.slice(0, 1));
    const run = await caughtUp(keep(runnerOn(store)));
    const [, second, third] = stored(story);
    if (!second || !third) throw new Error('no events');
    store.add(second, { ...third, version: 99 });
    await until(() => run.runner.health.state === 'stopped');
    expect(await tallyOf(run, 2)).toContain('|note 1');
    expect(await run.runner.status()).toMatchObject({
      state: 'stopped',
      lag: { events: 1 },
      reason: expect.stringContaining('v99'),
    });
    expect(await run.runner.waitFor({ stream: alliance(3), revision: 0 }, 1_000)).toBe('stale');
    const unknown = { ...third, type: 'SomethingNew' };
    expect(() => createCodec(catalogue).decode(unknown)).toThrow(NewerEventError);
  });

  it('tries for ever while the store is down, parks nobody, and goes on when it is back', async () => {
    const store = storeWith(noted(1, 1));
    store.down = unavailable();
    const run = keep(runnerOn(store));
    run.runner.start();
    await until(() => run.runner.health.state === 'retrying');
    expect(run.runner.health).toMatchObject({ caughtUp: false, reason: expect.stringContaining('a test says so') });
    store.down = undefined;
    await caughtUp(run);
    store.down = unavailable();
    store.add(...stored([noted(1, 1), noted(1, 2)]).slice(1));
    await until(() => run.runner.health.state === 'retrying');
    store.down = undefined;
    await caughtUp(run);
    expect(await tallyOf(run, 1)).toContain('|note 1|note 2');
    expect((await run.runner.status()).parked).toEqual([]);
  });

  it('says stale at the end of a bounded wait', async () => {
    const run = await caughtUp(keep(runnerOn(storeWith(noted(1, 1)))));
    expect(await run.runner.waitFor({ stream: alliance(1), revision: 1 }, 20)).toBe('stale');
  });

  it('folds a stream anew without touching another, and tells who listens', async () => {
    const run = await caughtUp(keep(runnerOn(storeWith(noted(1, 1), noted(2, 1), noted(1, 2)))));
    const before = await run.dump();
    const told: string[] = [];
    run.runner.onAdvance((advanced) => told.push(...advanced.map(({ owner }) => owner)));
    await run.runner.refold(alliance(1));
    expect([await run.dump(), told]).toEqual([before, [alliance(1)]]);
  });
});
