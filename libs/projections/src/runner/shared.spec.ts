import type { Writable } from 'node:stream';
import { openPostgres, postgresPool } from '@alliage/postgres';
import { cutLine, describePostgres } from '@alliage/postgres/testing';
import { sql, type Kysely } from 'kysely';
import type { PostgresViewsOptions } from '../database/postgres-views.ts';
import { child } from '../testing/child-process.ts';
import { alliance, stored } from '../testing/history.ts';
import { MemoryStore } from '../testing/memory-store.ts';
import { noted, notes } from '../testing/notes.ts';
import { freshPlaces } from '../testing/postgres-suite.ts';
import { caughtUp, runnerOn, until, type Run } from '../testing/runners.ts';
import { longStory } from '../testing/story.ts';
import { Pauses } from './pauses.ts';

const storeWith = (story: Parameters<typeof stored>[0]) => {
  const store = new MemoryStore();
  store.add(...stored(story));
  return store;
};
const inSqlite = async (store: MemoryStore) => {
  const run = await caughtUp(runnerOn(store));
  return run.dump().finally(() => run.runner.stop());
};
/** Names of the schemas of rows that there are in a place: of each version and each time it was filled. */
const schemasIn = async (db: Kysely<never>, { schema }: PostgresViewsOptions) => {
  const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace
    where nspname like ${`${schema}\\_%`}`.execute(db);
  return rows.map(({ name }) => name);
};
const stands = (run: Run, state: string) => until(() => run.runner.health.state === state, 20_000);

describePostgres('several runners on the same rows', (url) => {
  const fresh = freshPlaces(url);
  const started: Run[] = [];
  const start = (store: MemoryStore, folder: PostgresViewsOptions, more = {}) => {
    const run = runnerOn(store, { folder, ...more });
    started.push(run);
    run.runner.start();
    return run;
  };
  afterEach(async () => {
    await Promise.all(started.splice(0).map(({ runner }) => runner.stop()));
  });
  /** One that leads and one that stands by, on a store that both read. */
  const two = async (story = longStory(30)) => {
    const [store, place] = [storeWith(story), fresh()];
    const first = await caughtUp(start(store, place));
    const second = start(store, place);
    await stands(second, 'standby');
    return { store, place, first, second };
  };

  it('one leads; the other answers with the same rows, also what was written a moment ago, and is ready', async () => {
    const { store, first, second } = await two();
    store.add(...stored([...longStory(30), noted(9, 1)]).slice(30));
    expect(await second.runner.waitFor({ stream: alliance(9), revision: 0 }, 30_000)).toBe('fresh');
    expect(await second.dump()).toEqual(await inSqlite(store));
    await until(async () => (await second.runner.unready()) === undefined);
    expect(await second.runner.status()).toMatchObject({ state: 'standby', caughtUp: true, lag: { events: 0 } });
    expect([first.runner.leads, second.runner.leads]).toEqual([true, false]);
    expect(first.runner.health.state).toBe('live');
  });

  it('the other takes over at once when the first ends, and goes on from there', async () => {
    const { store, first, second } = await two();
    await first.runner.stop();
    await stands(second, 'live');
    store.add(...stored([...longStory(30), noted(9, 1)]).slice(30));
    expect(await second.runner.waitFor({ stream: alliance(9), revision: 0 }, 30_000)).toBe('fresh');
    expect(await second.dump()).toEqual(await inSqlite(store));
  });

  it('one that lost the store, and the lead with it, does without its subscription: its store is well though another follows it', async () => {
    const store = storeWith(longStory(30));
    const place = fresh();
    /** Subscriptions that were dropped, and whether somebody has said that no other will be begun in their place. */
    const dropped: { closed: boolean }[] = [];
    let drop: () => void = () => undefined;
    const followed = storeWith(longStory(30));
    const subscribe = followed.subscribe.bind(followed);
    followed.subscribe = (options) => {
      const subscription = subscribe(options);
      const one = { closed: false };
      drop = () => {
        dropped.push(one);
        void subscription.close();
        options.onDrop?.(new Error('the line broke'));
      };
      return { close: async () => void (one.closed = true) };
    };
    const first = await caughtUp(start(followed, place, { pauses: new Pauses(1_500, 1_500) }));
    await stands(first, 'live');
    const second = start(store, place);
    await stands(second, 'standby');
    drop();
    expect(dropped).toEqual([{ closed: false }]);
    await stands(second, 'live');
    await until(() => dropped[0]?.closed === true, 20_000);
    expect(first.runner.health.state).toBe('standby');
  });

  it('what an operator asks of the one that stands by, it takes the lead for; the first stands by then, and wrote nothing in between', async () => {
    const { store, first, second } = await two();
    const rows = await first.dump();
    await second.runner.refold(alliance(1));
    expect(second.runner.health.state).toBe('live');
    store.add(...stored([...longStory(30), noted(1, 777), noted(2, 778)]).slice(30));
    await stands(first, 'standby');
    await until(async () => (await second.runner.status()).lag?.events === 0);
    expect((await second.dump()).length).toBe(rows.length + 2);
    expect(await first.dump()).toEqual(await inSqlite(store));
  });

  it('rows filled anew by one are seen by the other, whole, from one question to the next', async () => {
    const { store, first, second } = await two(longStory(120));
    const rows = await first.dump();
    const seen: string[][] = [];
    let done = false;
    const asking = (async () => {
      while (!done) seen.push(await second.dump());
    })();
    const twice = async () => {
      for (const _ of [1, 2]) {
        await first.runner.rebuild();
        await stands(first, 'live');
      }
    };
    await twice().finally(() => (done = true));
    await asking;
    expect(seen.length).toBeGreaterThan(1);
    for (const one of seen) expect(one).toEqual(rows);
    expect(await second.dump()).toEqual(await inSqlite(store));
  });

  /** As each says, one asked after the other: whoever has begun has told so once it answers. */
  const rebuilds = async (...runs: Run[]) => {
    const states: unknown[] = [];
    for (const { runner } of runs) states.push((await runner.status()).rebuild?.state);
    return states;
  };

  it('a rebuild that one of them is asked for is known to the other, and is the same one where that is asked', async () => {
    const { store, first, second } = await two();
    expect(await rebuilds(first, second)).toEqual([undefined, undefined]);
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const readAll = store.readAll.bind(store);
    // It begins at the first event; nobody else does.
    store.readAll = (options) => (options.after === undefined ? gate : Promise.resolve()).then(() => readAll(options));
    const rebuilt = first.runner.rebuild();
    expect(await rebuilds(first, second)).toEqual(['running', 'running']);
    const same = second.runner.rebuild();
    open();
    await Promise.all([rebuilt, same]);
    expect(await rebuilds(first, second)).toEqual(['done', 'done']);
    expect(second.runner.health.state).toBe('standby');
  });

  it('a rebuild whose process has ended in the middle is over for the others, and may begin again', async () => {
    const { place, second } = await two();
    const db = openPostgres<never>(postgresPool({ url }));
    await sql`update ${sql.table(`${place.schema}.view_version`)}
      set rebuild = 'running', rebuild_told = clock_timestamp() - interval '1 minute'`.execute(db);
    await db.destroy();
    expect(await rebuilds(second)).toEqual(['failed']);
    await second.runner.rebuild();
    expect(await rebuilds(second)).toEqual(['done']);
  });

  it('a leader that is stopped in the middle of a transaction holds nobody up for long', async () => {
    const { store, place, first, second } = await two();
    const db = openPostgres<never>(postgresPool({ url }));
    const [schema] = await schemasIn(db, place);
    // What a leader does: it moves the checkpoint, then is left alone before it has committed.
    const held = await db.startTransaction().execute();
    await sql`set local idle_in_transaction_session_timeout = 500`.execute(held);
    await sql`update ${sql.table(`${schema}.view_checkpoint`)} set position = 'held'`.execute(held);
    const begun = performance.now();
    await second.runner.refold(alliance(1));
    expect(performance.now() - begun).toBeLessThan(10_000);
    await held
      .rollback()
      .execute()
      .catch(() => undefined);
    await db.destroy();
    expect(await second.dump()).toEqual(await inSqlite(store));
    await stands(first, 'standby');
  });

  it('somebody who sleeps over rows that are replaced holds nobody up: they stay, and are removed when they can be', async () => {
    const { store, place, first } = await two();
    const db = openPostgres<never>(postgresPool({ url }));
    const [old] = await schemasIn(db, place);
    const asleep = await db.startTransaction().execute();
    await sql`select * from ${sql.table(`${old}.view_checkpoint`)}`.execute(asleep);
    const begun = performance.now();
    await first.runner.rebuild();
    store.add(...stored([...longStory(30), noted(9, 1)]).slice(30));
    expect(await first.runner.waitFor({ stream: alliance(9), revision: 0 }, 30_000)).toBe('fresh');
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await schemasIn(db, place)).toContain(old);
    await asleep.rollback().execute();
    await first.runner.rebuild();
    await stands(first, 'live');
    expect(await schemasIn(db, place)).toHaveLength(1);
    await db.destroy();
  });

  it('one that fell asleep in the middle of a statement that it sends holds up nobody: whoever takes the lead ends its transaction', async () => {
    const { store, place, first, second } = await two();
    const pool = postgresPool({ url });
    const asleep = await pool.connect();
    const db = openPostgres<never>(pool);
    await sql`update ${sql.table(`${place.schema}.view_version`)} set holder = 'asleep', expires = clock_timestamp() + interval '1 h'`.execute(
      db,
    );
    await Promise.all([stands(first, 'standby'), stands(second, 'standby')]);
    const [schema] = await schemasIn(db, place);
    await asleep.query('begin; set local idle_in_transaction_session_timeout = 500');
    await asleep.query(`update "${schema}".view_checkpoint set seq = seq`);
    const { stream } = (asleep as unknown as { connection: { stream: Writable } }).connection;
    // All of Parse, and of Bind the first five bytes.
    const statement = Buffer.from('\0select 1\0\0\0');
    stream.write(
      Buffer.concat([Buffer.from([0x50, 0, 0, 0, statement.length + 4]), statement, Buffer.from([0x42, 0, 0, 9, 9])]),
    );
    await sql`update ${sql.table(`${place.schema}.view_version`)} set expires = clock_timestamp()`.execute(db);
    store.add(...stored([...longStory(30), noted(9, 1)]).slice(30));
    expect(await second.runner.waitFor({ stream: alliance(9), revision: 0 }, 20_000)).toBe('fresh');
    asleep.release(true);
    await db.destroy();
  });

  it('rows of events that the store no longer has, put back to an older copy, are made anew', async () => {
    const place = fresh();
    const before = await caughtUp(start(storeWith(longStory(60)), place));
    await before.runner.stop();
    const older = storeWith(longStory(60).slice(0, 40));
    const after = await caughtUp(start(older, place));
    expect(await after.dump()).toEqual(await inSqlite(older));
    older.add(...stored([...longStory(60).slice(0, 40), noted(9, 1)]).slice(40));
    expect(await after.runner.waitFor({ stream: alliance(9), revision: 0 }, 30_000)).toBe('fresh');
  });

  it('builds a new version beside the running one, and keeps that one and no older', async () => {
    const [store, place] = [storeWith(longStory(30)), fresh()];
    const versions = async () => {
      const db = openPostgres<never>(postgresPool({ url }));
      const { length } = await schemasIn(db, place);
      await db.destroy();
      return length;
    };
    const old = await caughtUp(start(store, place));
    const next = await caughtUp(start(store, place, { projections: [{ ...notes, version: 2 }] }));
    expect([await versions(), old.runner.health.state, next.runner.health.state]).toEqual([2, 'live', 'live']);
    store.add(...stored([...longStory(30), noted(1, 777)]).slice(30));
    await Promise.all([caughtUp(old), caughtUp(next)]);
    expect(await next.dump()).toEqual(await old.dump());
    await old.runner.stop();
    await caughtUp(start(store, place, { projections: [{ ...notes, version: 3 }] }));
    expect(await versions()).toBe(2);
  });
});

describePostgres('a database that fails', (url) => {
  const fresh = freshPlaces(url);

  it('is tried for ever: not ready and 503 meanwhile, nobody parked, and all is well when it is back', async () => {
    const line = await cutLine(url);
    const store = storeWith(longStory(20));
    const run = await caughtUp(runnerOn(store, { folder: { ...fresh(), url: line.url } }));
    expect(await run.runner.unready()).toBeUndefined();
    line.cut();
    store.add(...stored(longStory(60)).slice(20));
    expect(await run.runner.unready()).toEqual(expect.any(String));
    await expect(run.dump()).rejects.toMatchObject({ name: 'ViewsUnavailable' });
    await stands(run, 'retrying');
    line.mend();
    await until(async () => (await run.runner.unready()) === undefined, 20_000);
    await caughtUp(run);
    expect([await run.dump(), (await run.runner.status()).parked]).toEqual([await inSqlite(store), []]);
    await run.runner.stop();
    await line.close();
  });

  it('may not be there yet when the service begins', async () => {
    const line = await cutLine(url);
    line.cut();
    const run = runnerOn(storeWith(longStory(20)), { folder: { ...fresh(), url: line.url } });
    run.runner.start();
    await stands(run, 'retrying');
    line.mend();
    await caughtUp(run);
    await run.runner.stop();
    await line.close();
  });

  it('may end sessions at any moment, in the middle of a transaction too: nothing is lost, nothing is there twice', async () => {
    const [store, place] = [storeWith([]), fresh()];
    const run = await caughtUp(runnerOn(store, { folder: place, batchSize: 2 }));
    const db = openPostgres<never>(postgresPool({ url }));
    const story = stored(longStory(200));
    for (let at = 0; at < story.length; at += 20) {
      store.add(...story.slice(at, at + 20));
      await new Promise((resolve) => setTimeout(resolve, 10));
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and query like ${`%${place.schema}%`}`.execute(db);
    }
    await db.destroy();
    await until(async () => (await run.runner.status().catch(() => undefined))?.lag?.events === 0, 30_000);
    expect([await run.dump(), (await run.runner.status()).parked]).toEqual([await inSqlite(store), []]);
    await run.runner.stop();
  });
});

describePostgres('processes that share rows', (url) => {
  const fresh = freshPlaces(url);
  /** Goes on for longer than anything here takes, one event each 25 ms. */
  const ALL = 1_600;
  const finished = async (place: PostgresViewsOptions) => {
    const store = storeWith(longStory(ALL));
    const last = await caughtUp(runnerOn(store, { folder: place }));
    expect(await last.dump()).toEqual(await inSqlite(store));
    await last.runner.stop();
  };
  const writes = (one: ReturnType<typeof child>) => one.lines.filter((line) => line.startsWith('wrote')).length;
  let since = 0;
  beforeEach(() => void (since = Date.now()));
  const begin = ({ schema = '' }: PostgresViewsOptions) =>
    child('../testing/run-shared.ts', url, schema, String(ALL), '25', String(since));

  it('kill -9 of the one that leads: the other takes over within seconds, nothing is lost, nothing is there twice', async () => {
    const place = fresh();
    let leading = begin(place);
    await until(() => writes(leading) > 10, 30_000);
    for (let round = 0; round < 2; round++) {
      const other = begin(place);
      await until(() => other.lines.includes('is standby'), 30_000);
      await leading.kill();
      const killed = performance.now();
      await until(() => other.lines.includes('is live'), 30_000);
      expect(performance.now() - killed).toBeLessThan(15_000);
      leading = other;
    }
    await leading.kill();
    await finished(place);
  }, 120_000);

  it('one that sleeps while it leads has lost the lead when it wakes, and writes nothing before it leads again', async () => {
    const place = fresh();
    const first = begin(place);
    await until(() => writes(first) > 10, 30_000);
    const second = begin(place);
    await until(() => second.lines.includes('is standby'), 30_000);
    for (let round = 0; round < 2; round++) {
      const [asleep, awake] = round === 0 ? [first, second] : [second, first];
      asleep.signal('SIGSTOP');
      // What it said before is on its way.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = [asleep.lines.length, writes(awake)] as const;
      await until(() => writes(awake) > before[1] + 3, 30_000);
      asleep.signal('SIGCONT');
      await until(() => asleep.lines.slice(before[0]).some((line) => line === 'is standby'), 30_000);
      const since = asleep.lines.slice(before[0]);
      // It may hear only now that what it wrote last was kept.
      expect(
        since.slice(0, since.indexOf('is standby')).filter((line) => line.startsWith('wrote')).length,
      ).toBeLessThan(2);
    }
    await Promise.all([first.kill(), second.kill()]);
    await finished(place);
  }, 120_000);
});
