import { linked, type StoredEvent } from '@alliage/events';
import { SqliteEventStore } from '@alliage/event-store';
import type { AllianceState } from '@alliage/domain';
import { openPostgres, postgresPool } from '@alliage/postgres';
import { cutLine, describePostgres } from '@alliage/postgres/testing';
import { sql } from 'kysely';
import { NotNow, type Came, type Order } from './ports.ts';
import { PostgresBook, type PostgresBookOptions } from './postgres/postgres-book.ts';
import { AutomationRunner, type RunnerOptions } from './runner.ts';
import { freshBooks } from './testing/fresh-books.ts';
import { greets, name, renamed, stream } from './testing/greets.ts';

const done: Came = { outcome: 'done', revision: 7 };

describePostgres('an automation that several processes may do', (url) => {
  const fresh = freshBooks(url);
  let store: SqliteEventStore;
  let next = 0;
  const started: { readonly runner: AutomationRunner; readonly book: PostgresBook; readonly orders: Order[] }[] = [];
  beforeEach(() => {
    store = new SqliteEventStore(':memory:');
    next = 0;
  });
  afterEach(async () => {
    for (const { runner, book } of started.splice(0)) {
      await runner.close();
      await book.close();
    }
    await store.close();
  });

  const happens = async (...names: readonly string[]) => {
    for (const one of names) {
      await store.append(stream, next === 0 ? 'no-stream' : next - 1, [renamed(next, one)]);
      next += 1;
    }
  };
  const start = (place: PostgresBookOptions, run: RunnerOptions['run'] = async () => done) => {
    const [book, orders] = [new PostgresBook(place), [] as Order[]];
    const runner = new AutomationRunner(greets, {
      ...{ store, book, first: 1, longest: 20, faults: 2 },
      world: { alliance: async () => ({}) as AllianceState },
      run: (order) => {
        orders.push(order);
        return run(order);
      },
    });
    const one = { runner, book, orders };
    started.push(one);
    runner.start();
    return one;
  };
  const until = async (holds: () => boolean | Promise<boolean>, ms = 30_000) => {
    for (const end = performance.now() + ms; !(await holds());) {
      if (performance.now() > end) throw new Error(`still not so after ${ms} ms: ${holds}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const stands = ({ runner }: (typeof started)[0], state: string) => until(() => runner.state === state);
  const seenThrough = async ({ book }: (typeof started)[0]) => (await book.position(name)) === String(next);
  const names = (orders: readonly Order[]) => orders.map(({ body }) => (body as { name: string }).name);
  const two = async (run?: RunnerOptions['run']) => {
    const place = fresh();
    const first = start(place, run);
    await stands(first, 'live');
    const second = start(place, run);
    await stands(second, 'standby');
    return { place, first, second };
  };

  it('one does it, the other stands by and tells the same of it', async () => {
    const { first, second } = await two();
    await happens('A', 'B');
    await until(() => seenThrough(second));
    expect([names(first.orders), second.orders]).toEqual([['A', 'B'], []]);
    expect(await second.runner.status()).toMatchObject({ state: 'standby', position: '2', counts: { done: 2 } });
    expect([first.runner.unready, second.runner.unready]).toEqual([undefined, undefined]);
  });

  it('the other takes over at once when the first ends, and goes on from there', async () => {
    const { first, second } = await two();
    await happens('A');
    await until(() => seenThrough(first));
    await first.runner.close();
    await happens('B');
    await until(() => seenThrough(second));
    expect([names(first.orders), names(second.orders)]).toEqual([['A'], ['B']]);
  });

  it('one that falls asleep over a deed notes nothing of it when it wakes: whoever leads by then has it once', async () => {
    const place = fresh();
    const asleep = Promise.withResolvers<Came>();
    const first = start(place, () => asleep.promise);
    await stands(first, 'live');
    await happens('A');
    await until(() => first.orders.length === 1);
    const second = start(place);
    // What an operator asks of it, it takes the lead for.
    expect(await second.runner.retry()).toEqual([]);
    await until(() => seenThrough(second));
    asleep.resolve({ outcome: 'done', revision: 666 });
    await stands(first, 'standby');
    expect((await first.book.last(name, 5)).map(({ came }) => came)).toEqual([done]);
    expect(second.orders[0]?.idempotencyKey).toBe(first.orders[0]?.idempotencyKey);
  });

  it('what failed is tried again by whichever is asked', async () => {
    let mended = false;
    const { first, second } = await two(async () => {
      if (mended) return done;
      throw new TypeError('a fault');
    });
    await happens('A');
    await until(() => seenThrough(first));
    expect((await second.runner.status()).failed).toHaveLength(1);
    mended = true;
    expect(await second.runner.retry()).toEqual([]);
    await stands(first, 'standby');
    expect([second.runner.state, (await first.runner.status()).counts]).toEqual(['live', { done: 1 }]);
  });

  it('gives up waiting for what cannot be done now once another one leads', async () => {
    const place = fresh();
    const first = start(place, async () => {
      throw new NotNow('contended');
    });
    await happens('A');
    await until(() => first.orders.length > 2);
    const second = start(place);
    await second.runner.retry();
    await until(() => seenThrough(second));
    await until(() => first.runner.state === 'standby');
    const { length } = first.orders;
    await happens('B');
    await until(() => seenThrough(second));
    expect(first.orders).toHaveLength(length);
  });

  it('is not ready before its book was reached, says why, and goes on by itself; later failures are told, and pass', async () => {
    const line = await cutLine(url);
    line.cut();
    const one = start({ ...fresh(), url: line.url });
    await until(() => one.runner.unready?.startsWith('retrying: ') ?? false);
    line.mend();
    await until(() => one.runner.unready === undefined);
    await stands(one, 'live');
    line.cut();
    // Though there is nothing to do.
    await stands(one, 'retrying');
    line.mend();
    await stands(one, 'live');
    line.cut();
    await happens('A');
    await until(async () => (await one.runner.status()).state === 'retrying');
    expect((await one.runner.status()).reason).toMatch(/./);
    line.mend();
    await until(async () => (await one.runner.status()).counts.done === 1, 60_000);
    await one.runner.close();
    await line.close();
  });

  it('goes through everything again where the book has seen more than the store has', async () => {
    const place = fresh();
    const first = start(place);
    await happens('A', 'B', 'C');
    await until(() => seenThrough(first));
    await first.runner.close();
    const [kept] = (await store.readAll({ limit: 1 })) as readonly StoredEvent[];
    await store.close();
    store = new SqliteEventStore(':memory:');
    await store.append(stream, 'no-stream', linked([kept as StoredEvent], ''));
    next = 1;
    const second = start(place);
    await until(async () => (await second.runner.status()).position === '1');
    await happens('X');
    await until(() => seenThrough(second));
    expect(names(second.orders)).toEqual(['A', 'X']);
  });

  describe('whose book is made from another store', () => {
    const refused = async ({ runner, orders }: (typeof started)[0]) => {
      await until(() => runner.unready?.includes('appartient à un autre registre') ?? false);
      const { state, reason, ...told } = await runner.status();
      expect(state).toBe('retrying');
      for (const words of ['ALLIAGE_AUTOMATIONS', 'supprimez-y', 'drop the schema']) expect(reason).toContain(words);
      expect(told).toMatchObject({ position: null, counts: {}, failed: [], last: [] });
      expect(orders).toEqual([]);
    };
    const another = async (...names: readonly string[]) => {
      await store.close();
      [store, next] = [new SqliteEventStore(':memory:'), 0];
      await happens(...names);
    };

    it('leaves it alone, while somebody leads there and when nobody does; and tells why', async () => {
      const place = fresh();
      await happens('A', 'B');
      const first = start(place);
      await until(() => seenThrough(first));
      const theirs = store;
      [store, next] = [new SqliteEventStore(':memory:'), 0];
      await happens('X');
      const second = start(place);
      await refused(second);
      await first.runner.close();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await refused(second);
      expect([await first.book.position(name), await first.book.counts(name)]).toEqual(['2', { done: 2 }]);
      await theirs.close();
    });

    it('takes it once its schema is dropped, as the way out says, without a restart', async () => {
      const place = fresh();
      await happens('A');
      const first = start(place);
      await until(() => seenThrough(first));
      await first.runner.close();
      await another('X');
      const second = start(place);
      await refused(second);
      const db = openPostgres<never>(postgresPool({ url, connections: 1 }));
      await sql`drop schema ${sql.ref(place.schema)} cascade`.execute(db);
      await db.destroy();
      await until(() => second.runner.state === 'live');
      expect([names(second.orders), second.runner.unready]).toEqual([['X'], undefined]);
    });

    it('leaves it alone also where its own store holds nothing yet', async () => {
      const place = fresh();
      await happens('A');
      const first = start(place);
      await until(() => seenThrough(first));
      await first.runner.close();
      await another();
      await refused(start(place));
      expect(await first.book.position(name)).toBe('1');
    });

    it('where neither store held anything, leaves it to the one that has an event first', async () => {
      const place = fresh();
      const first = start(place);
      await stands(first, 'live');
      const theirs = store;
      store = new SqliteEventStore(':memory:');
      const second = start(place);
      await stands(second, 'standby');
      await theirs.append(stream, 'no-stream', [renamed(0, 'A')]);
      await until(async () => (await first.book.position(name)) === '1');
      await happens('X');
      await refused(second);
      await theirs.close();
    });
  });
});
