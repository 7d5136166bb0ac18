import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describePostgres } from '@alliage/postgres/testing';
import { alliance, stored } from '../testing/history.ts';
import { MemoryStore, unavailable } from '../testing/memory-store.ts';
import { noted } from '../testing/notes.ts';
import { freshPlaces } from '../testing/postgres-suite.ts';
import { caughtUp, runnerOn, until, type Run } from '../testing/runners.ts';
import { longStory } from '../testing/story.ts';
import type { runViews } from './run-views.ts';
import { ViewsUnavailable } from './view-writer.ts';

const story = longStory(300);
const more = [...story, noted(1, 777), noted(9, 1)];

type Place = Parameters<typeof runViews>[0]['folder'];
const asked = (place: (folder: string) => Place) => () => {
  let folder = '';
  let store: MemoryStore;
  let run: Run;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-views-'));
    store = new MemoryStore();
    store.add(...stored(story));
    run = await caughtUp(runnerOn(store, { folder: place(folder) }));
  });
  afterEach(async () => {
    await run.runner.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const upTo = (owner: string, revision: number) => run.runner.waitFor({ stream: owner, revision }, 30_000);

  it('gives the same rows, and goes on from there', async () => {
    const before = await run.dump();
    const { seq } = await run.runner.status();
    await run.runner.rebuild();
    await caughtUp(run);
    expect(await run.dump()).toEqual(before);
    expect((await run.runner.status()).rebuild).toMatchObject({ state: 'done' });
    store.add(...stored(more).slice(story.length));
    expect(await upTo(alliance(9), 0)).toBe('fresh');
    const after = await run.runner.status();
    // Numbers already given are not given again: who listens would miss what they stand for.
    expect([after.state, after.seq]).toEqual(['live', expect.any(Number)]);
    expect(after.seq).toBeGreaterThan(seq);
  });

  it('misses nothing that is stored while it runs, and answers meanwhile', async () => {
    const rebuilt = run.runner.rebuild();
    expect((await run.runner.status()).rebuild?.state).toBe('running');
    store.add(...stored(more).slice(story.length));
    expect((await run.dump()).length).toBeGreaterThan(0);
    await rebuilt;
    expect(await upTo(alliance(9), 0)).toBe('fresh');
    await caughtUp(run);
    const other = await caughtUp(runnerOn(store));
    expect(await run.dump()).toEqual(await other.dump());
    await other.runner.stop();
  });

  it('asked for twice at once, is one; asked for again, another', async () => {
    await Promise.all([run.runner.rebuild(), run.runner.rebuild()]);
    await run.runner.rebuild();
    await caughtUp(run);
    expect((await run.runner.status()).rebuild?.state).toBe('done');
  });

  it('is refused once the views are closed, and does not hold up their closing', async () => {
    const rebuilt = run.runner.rebuild().catch((error: unknown) => error);
    await run.runner.stop();
    await rebuilt;
    await expect(run.runner.rebuild()).rejects.toBeInstanceOf(ViewsUnavailable);
  });
};
describe.each<[string, (folder: string) => Place]>([
  ['in a file', (folder) => folder],
  ['in memory', () => ':memory:'],
])('a rebuild that an operator asks for, of rows %s', (_, place) => asked(place)());
describePostgres('a rebuild that an operator asks for, of rows in PostgreSQL', (url) => asked(freshPlaces(url))());

describe('a rebuild of rows in a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-views-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('puts right rows that were damaged, and leaves one file', async () => {
    const store = new MemoryStore();
    store.add(...stored(story));
    const run = await caughtUp(runnerOn(store, { folder }));
    const rows = await run.dump();
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.db')) ?? '');
    const other = new DatabaseSync(file);
    other.exec(`delete from notes_tally`);
    other.close();
    expect(await run.dump()).not.toEqual(rows);
    await run.runner.rebuild();
    await caughtUp(run);
    expect(await run.dump()).toEqual(rows);
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
    await run.runner.stop();
  });

  it('broken off between two files leaves none that is half one and half the other', async () => {
    const store = new MemoryStore();
    store.add(...stored(story));
    const run = await caughtUp(runnerOn(store, { folder }));
    const rows = await run.dump();
    const name = readdirSync(folder).find((one) => one.endsWith('.db')) ?? '';
    // As after kill -9 in the middle: the old file is gone, its log is still there.
    const log = readFileSync(join(folder, `${name}-wal`));
    await run.runner.stop();
    rmSync(join(folder, name));
    writeFileSync(join(folder, `${name}-wal`), log);
    const again = await caughtUp(runnerOn(store, { folder }));
    expect([log.length > 0, await again.dump()]).toEqual([true, rows]);
    await again.runner.stop();
  });

  it('that fails says why, and the rows that were there serve on', async () => {
    const store = new MemoryStore();
    store.add(...stored(story));
    const run = await caughtUp(runnerOn(store, { folder }));
    const rows = await run.dump();
    store.down = unavailable();
    await expect(run.runner.rebuild()).rejects.toThrow('a test says so');
    store.down = undefined;
    expect((await run.runner.status()).rebuild).toMatchObject({ state: 'failed', reason: expect.any(String) });
    expect(await run.dump()).toEqual(rows);
    store.add(...stored(more).slice(story.length));
    await until(async () => (await run.runner.status()).lag?.events === 0);
    await run.runner.stop();
  });
});
