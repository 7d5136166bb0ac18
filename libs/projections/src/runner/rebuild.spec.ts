import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openViewMemory } from '../database/view-database.ts';
import { projectionSet } from '../fold/projection-set.ts';
import { child } from '../testing/child-process.ts';
import { codec, stored } from '../testing/history.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { noted, notes } from '../testing/notes.ts';
import { dump } from '../testing/dump.ts';
import { caughtUp, runnerOn, until } from '../testing/runners.ts';
import { longStory } from '../testing/story.ts';
import { Pauses } from './pauses.ts';
import { ViewRunner } from './view-runner.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alliage-views-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const storeWith = (story: Parameters<typeof stored>[0]) => withEvents(stored(story));
const withEvents = (events: ReturnType<typeof stored>) => {
  const store = new MemoryStore();
  store.add(...events);
  return store;
};
const rebuilt = async (store: MemoryStore, batchSize?: number) => {
  const run = await caughtUp(runnerOn(store, batchSize === undefined ? {} : { batchSize }));
  return run.dump().finally(() => run.runner.stop());
};
const files = () => readdirSync(folder).filter((file) => file.endsWith('.db'));

describe('a rebuild', () => {
  it('gives the same rows, byte for byte, in bulk, in batches of any size, and after a stop', async () => {
    const story = [...longStory(200), noted(3, 900, 'broken'), ...longStory(20)];
    const store = storeWith(story);
    const inBulk = await caughtUp(runnerOn(store, { folder }));
    const rows = await inBulk.dump();
    await inBulk.runner.stop();
    const reopened = await caughtUp(runnerOn(store, { folder }));
    expect(await reopened.dump()).toEqual(rows);
    await reopened.runner.stop();
    expect(await rebuilt(store, 1)).toEqual(rows);
    expect(await rebuilt(store, 17)).toEqual(rows);
  });

  it.each([
    ['no database at all', () => Buffer.from('no database at all, '.repeat(1_000))],
    ['cut short', (file: Buffer) => file.subarray(0, 5_000)],
  ])('makes good a file that is %s', async (_, damage) => {
    const store = storeWith(longStory(200));
    const before = await caughtUp(runnerOn(store, { folder }));
    const rows = await before.dump();
    await before.runner.stop();
    const [file = ''] = files();
    writeFileSync(join(folder, file), damage(readFileSync(join(folder, file))));
    const after = await caughtUp(runnerOn(store, { folder }));
    expect(await after.dump()).toEqual(rows);
    await after.runner.stop();
  });

  it('makes good rows of events that the store no longer has, put back to an older copy', async () => {
    const story = longStory(60);
    const before = await caughtUp(runnerOn(storeWith(story), { folder }));
    await before.runner.stop();
    const older = storeWith(story.slice(0, 40));
    const after = await caughtUp(runnerOn(older, { folder }));
    expect(await after.dump()).toEqual(await rebuilt(older));
    await after.runner.stop();
  });

  it('does not depend on the order between streams, nor on how events come in batches', async () => {
    const streams = [1, 2, 3, 4].map((of) => stored(Array.from({ length: 6 }, (_, n) => noted(of, n))));
    const expected = await rebuilt(withEvents(streams.flat()));
    const picks = fc.array(fc.nat(3), { minLength: 60, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(picks, fc.integer({ min: 1, max: 9 }), async (order, batchSize) => {
        const left = streams.map((stream) => [...stream]);
        const woven = order.flatMap((n) => left[n]?.shift() ?? []);
        expect(await rebuilt(withEvents([...woven, ...left.flat()]), batchSize)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('builds a new version beside the running one, and takes over once it has caught up', async () => {
    const store = storeWith(longStory(30));
    const old = await caughtUp(runnerOn(store, { folder }));
    const next = await caughtUp(runnerOn(store, { folder, projections: [{ ...notes, version: 2 }] }));
    expect(files()).toHaveLength(2);
    store.add(...stored([...longStory(30), noted(1, 777)]).slice(30));
    const after = { stream: 'alliance-00000000-0000-5000-8000-000000000001', revision: 0 };
    expect(await old.runner.waitFor(after, 30_000)).toBe('fresh');
    await caughtUp(next);
    await caughtUp(old);
    expect(await next.dump()).toEqual(await old.dump());
    await Promise.all([old.runner.stop(), next.runner.stop()]);
    const third = await caughtUp(runnerOn(store, { folder, projections: [{ ...notes, version: 3 }] }));
    expect(files()).toHaveLength(2);
    await third.runner.stop();
  });
});

describe('what breaks in between', () => {
  it('kill -9 loses nothing and applies nothing twice', async () => {
    const all = 900;
    for (let round = 0; round < 3; round++) {
      const running = child('../testing/run-until-killed.ts', folder, String(40 * (round + 1)), String(all));
      await until(() => running.lines.length > 25, 20_000);
      await running.kill();
    }
    const store = storeWith(longStory(all));
    const last = await caughtUp(runnerOn(store, { folder }));
    expect(await last.dump()).toEqual(await rebuilt(store));
    await last.runner.stop();
  }, 60_000);

  it('a commit of unknown outcome is looked up, not repeated', async () => {
    const set = projectionSet('test', [notes]);
    const database = await openViewMemory(set);
    let commits = 0;
    const transaction = () => ({
      execute: async (work: never) => {
        const answer = await database.writer.transaction().execute(work);
        commits += 1;
        if (commits % 2 === 1) throw new Error('the answer was lost');
        return answer;
      },
    });
    const writer = new Proxy(database.writer, {
      get: (target, name) => {
        if (name === 'transaction') return transaction;
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    const store = storeWith(longStory(40));
    const open = async () => ({ ...database, writer, close: async () => undefined });
    const run = new ViewRunner({ set, store, decode: codec.decode, open, batchSize: 5, pauses: new Pauses(1, 2) });
    const lossy = await caughtUp({ runner: run, dump: async () => [] });
    expect(await lossy.runner.read<never, string[]>((db) => dump(db, set))).toEqual(await rebuilt(store));
    await run.stop();
  });

  it('a second runner on the same rows takes the lead, and the first steps down without writing', async () => {
    const store = storeWith(longStory(10));
    const first = await caughtUp(runnerOn(store, { folder }));
    // Stopped before the first wakes up: two writers of one process would wait for each other's lock.
    const second = await caughtUp(runnerOn(store, { folder }));
    await second.runner.stop();
    store.add(...stored(longStory(20)).slice(10));
    await until(() => first.runner.health.state === 'stepped-down');
    expect((await first.dump()).length).toBeLessThan((await rebuilt(store)).length);
    await first.runner.stop();
    const third = await caughtUp(runnerOn(store, { folder }));
    expect(await third.dump()).toEqual(await rebuilt(store));
    await third.runner.stop();
  });
});
