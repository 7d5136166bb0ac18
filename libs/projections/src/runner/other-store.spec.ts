import { isDeepStrictEqual } from 'node:util';
import { openPostgres, postgresPool } from '@alliage/postgres';
import { describePostgres } from '@alliage/postgres/testing';
import { sql } from 'kysely';
import type { PostgresViewsOptions } from '../database/postgres-views.ts';
import { alliance, id, stored } from '../testing/history.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { noted } from '../testing/notes.ts';
import { freshPlaces } from '../testing/postgres-suite.ts';
import { caughtUp, runnerOn, until, type Run } from '../testing/runners.ts';

/** Of a house: its alliances have the numbers from `first` on, and its events ids of their own, so that no two houses share one. */
const house = (first: number, events: number) =>
  stored(Array.from({ length: events }, (_, i) => noted(first + (i % 3), i + 1))).map((event, i) => ({
    ...event,
    id: id(first * 1_000_000 + i),
  }));
const storeOf = (events: readonly ReturnType<typeof house>[0][]) => {
  const store = new MemoryStore();
  store.add(...events);
  return store;
};

describePostgres('a database of views that is made from another store', (url) => {
  const fresh = freshPlaces(url);
  const started: Run[] = [];
  const start = (store: MemoryStore, folder: PostgresViewsOptions) => {
    const run = runnerOn(store, { folder });
    started.push(run);
    run.runner.start();
    return run;
  };
  afterEach(async () => {
    await Promise.all(started.splice(0).map(({ runner }) => runner.stop()));
  });
  const dropped = async ({ schema }: PostgresViewsOptions) => {
    const db = openPostgres<never>(postgresPool({ url, connections: 1 }));
    const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace
      where nspname = ${schema} or nspname like ${`${schema}\\_%`}`.execute(db);
    expect(rows.length).toBeGreaterThan(1);
    for (const { name } of rows) await sql`drop schema ${sql.ref(name)} cascade`.execute(db);
    await db.destroy();
  };
  const refused = async ({ runner }: Run) => {
    await until(() => runner.health.reason !== undefined, 30_000);
    const { state, reason, parked, seq } = await runner.status();
    expect({ state, parked, seq }).toEqual({ state: 'retrying', parked: [], seq: 0 });
    for (const words of ['appartient à un autre registre', 'ALLIAGE_VIEWS', 'supprimez-y', 'drop the schema'])
      expect(reason).toContain(words);
    expect(await runner.unready()).toBe(`retrying: ${reason}`);
    await expect(runner.read(async () => undefined)).rejects.toMatchObject({ name: 'ViewsUnavailable' });
  };

  it('is left alone, while somebody leads there and when nobody does: not ready, in both languages, with the way out', async () => {
    const place = fresh();
    const first = await caughtUp(start(storeOf(house(1, 20)), place));
    const rows = await first.dump();
    const second = start(storeOf(house(11, 30)), place);
    await refused(second);
    await expect(second.runner.refold(alliance(11))).rejects.toMatchObject({ name: 'ViewsUnavailable' });
    expect(await first.dump()).toEqual(rows);
    await first.runner.stop();
    // It might have taken the lead by now, more than once.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await refused(second);
    const again = await caughtUp(start(storeOf(house(1, 20)), place));
    expect(await again.dump()).toEqual(rows);
  });

  it('is taken once its schemas are dropped, as the way out says, without a restart', async () => {
    const place = fresh();
    await (await caughtUp(start(storeOf(house(1, 20)), place))).runner.stop();
    const store = storeOf(house(11, 30));
    const second = start(store, place);
    await refused(second);
    await dropped(place);
    await caughtUp(second);
    const alone = await caughtUp(start(store, fresh()));
    expect(await second.dump()).toEqual(await alone.dump());
    expect(await second.runner.unready()).toBeUndefined();
  });

  it('is made anew where it is dropped under who leads there, and known to who comes then', async () => {
    const place = fresh();
    const store = storeOf(house(1, 20));
    const first = await caughtUp(start(store, place));
    const rows = await first.dump();
    await dropped(place);
    store.add(...house(1, 21).slice(20));
    await until(async () => (await first.runner.unready().catch(String)) === undefined, 30_000);
    await until(async () => (await first.dump()).length >= rows.length, 30_000);
    const second = start(store, place);
    await until(async () => (await second.runner.unready()) === undefined, 30_000);
    const alone = await caughtUp(start(store, fresh()));
    await until(async () => isDeepStrictEqual(await second.dump(), await alone.dump()), 30_000);
  });

  it('is left alone by a store that holds nothing yet', async () => {
    const place = fresh();
    const first = await caughtUp(start(storeOf(house(1, 20)), place));
    const rows = await first.dump();
    await first.runner.stop();
    await refused(start(new MemoryStore(), place));
    expect(await (await caughtUp(start(storeOf(house(1, 20)), place))).dump()).toEqual(rows);
  });

  it('where both stores were empty, belongs to the one that has an event first: the other one, ready until then, answers nobody', async () => {
    const place = fresh();
    const [one, other] = [new MemoryStore(), new MemoryStore()];
    const first = await caughtUp(start(one, place));
    const second = start(other, place);
    await until(async () => (await second.runner.unready()) === undefined, 30_000);
    one.add(...house(1, 1));
    expect(await first.runner.waitFor({ stream: alliance(1), revision: 0 }, 30_000)).toBe('fresh');
    other.add(...house(11, 1));
    await refused(second);
    expect((await first.dump()).filter((row) => row.includes(alliance(11)))).toEqual([]);
  });

  it('that nobody has noted it of, made before this was looked at, belongs to the one that leads next', async () => {
    const place = fresh();
    const store = storeOf(house(1, 20));
    await (await caughtUp(start(store, place))).runner.stop();
    const db = openPostgres<never>(postgresPool({ url, connections: 1 }));
    await sql`delete from ${sql.table(`${place.schema}.made_from`)}`.execute(db);
    await db.destroy();
    await (await caughtUp(start(store, place))).runner.stop();
    await refused(start(storeOf(house(11, 30)), place));
  });

  it('is accepted by the same store at other positions, as one that moved house', async () => {
    const place = fresh();
    const events = house(1, 20);
    await (await caughtUp(start(storeOf(events), place))).runner.stop();
    const moved = storeOf(events);
    const before = moved.readAll.bind(moved);
    // Compared as they are, behind those of before: nothing is applied again.
    const elsewhere = (position: string) => `9${position}`;
    moved.readAll = async ({ after, ...options }) =>
      (
        await before({ ...options, ...(after?.startsWith('9') ? { after: after.slice(1) } : after ? { after } : {}) })
      ).map((event) => ({ ...event, position: elsewhere(event.position) }));
    await caughtUp(start(moved, place));
  });
});
