import type { AllianceState } from '@alliage/domain';
import { linked, type StoredEvent } from '@alliage/events';
import { SqliteEventStore, StoreUnavailable } from '@alliage/event-store';
import type { Automation } from './automation.ts';
import { actorOf } from './order.ts';
import { NotNow, type Came, type Order, type RunOrder } from './ports.ts';
import { AutomationRunner, type RunnerOptions } from './runner.ts';
import { SqliteBook } from './sqlite/sqlite-book.ts';
import { greets, name, renamed, stream, target } from './testing/greets.ts';

describe('an automation, run', () => {
  let store: SqliteEventStore;
  let book: SqliteBook;
  let orders: Order[];
  let next: number;
  const runners: AutomationRunner[] = [];

  beforeEach(() => {
    store = new SqliteEventStore(':memory:');
    book = new SqliteBook(':memory:');
    orders = [];
    next = 0;
  });
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.close()));
    await store.close();
    await book.close();
  });

  const happens = async (...events: readonly [unknown?, string?, number?][]) => {
    for (const [data, type, version] of events) {
      const event = renamed(next, data, type, version);
      await store.append(stream, next === 0 ? 'no-stream' : next - 1, [event]);
      next += 1;
    }
  };
  const done: Came = { outcome: 'done', revision: 7 };
  const run =
    (came: (order: Order, time: number) => Came | Error = () => done): RunOrder =>
    async (order) => {
      orders.push(order);
      const answer = came(order, orders.length);
      if (answer instanceof Error) throw answer;
      return answer;
    };
  const start = (options: Partial<RunnerOptions> = {}, which: Automation = greets) => {
    const runner = new AutomationRunner(which, {
      ...{ store, book, run: run(), first: 1, longest: 5, faults: 3 },
      world: { alliance: async () => ({}) as AllianceState },
      ...options,
    });
    runners.push(runner);
    runner.start();
    return runner;
  };
  const until = async (holds: () => boolean | Promise<boolean>) => {
    for (let i = 0; !(await holds()); i += 1) {
      if (i > 2_000) throw new Error('it never came');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const seenThrough = async () => (await book.position(name)) === String(next);
  const outcomes = async () => (await book.last(name, 100)).map(({ came }) => came.outcome).reverse();

  it('does what an event asks for, under an id made of the event’s, in its own name', async () => {
    await happens(['A'], ['nobody'], ['B']);
    start();
    await until(seenThrough);
    expect(orders.map(({ body }) => body)).toEqual([{ name: 'A' }, { name: 'B' }]);
    const [first] = orders;
    const [event] = (await store.readAll({ limit: 1 })) as readonly StoredEvent[];
    expect(first).toMatchObject({
      ...{ kind: 'alliance', id: target, idempotencyKey: event?.id, causationId: event?.id },
      correlationId: event?.metadata.correlationId,
      actor: { role: 'automation', personId: actorOf(name).personId },
      provenance: { kind: 'recorded' },
    });
    expect(await outcomes()).toEqual(['done', 'done']);
  });

  it('goes on from where it was: what it has seen through is not looked at again', async () => {
    await happens(['A']);
    const first = start();
    await until(seenThrough);
    await first.close();
    await happens(['B']);
    start();
    await until(seenThrough);
    expect(orders.map(({ body }) => body)).toEqual([{ name: 'A' }, { name: 'B' }]);
  });

  it('leaves alone what its ledger has, where the checkpoint was not moved', async () => {
    await happens(['A']);
    const first = start();
    await until(seenThrough);
    await first.close();
    await book.advance(name, '0');
    start();
    await until(seenThrough);
    expect(orders).toHaveLength(1);
  });

  it('with an empty book asks for all again, under the same ids', async () => {
    await happens(['A'], ['B']);
    const first = start();
    await until(seenThrough);
    await first.close();
    book = new SqliteBook(':memory:');
    start();
    await until(seenThrough);
    expect(orders).toHaveLength(4);
    expect(orders.slice(2)).toEqual(orders.slice(0, 2));
  });

  it('waits as long as it takes where others write, or the store does not answer', async () => {
    await happens(['A']);
    start({
      run: run((_, time) => (time < 5 ? new NotNow('contended') : time < 9 ? new StoreUnavailable('away') : done)),
    });
    await until(seenThrough);
    expect(orders).toHaveLength(9);
    expect(await outcomes()).toEqual(['done']);
  });

  it('says that it is trying again, and why', async () => {
    await happens(['A']);
    let mended = false;
    const runner = start({ run: run(() => (mended ? done : new NotNow('contended'))) });
    await until(async () => (await runner.status()).state === 'retrying');
    expect(await runner.status()).toMatchObject({ automation: name, reason: 'contended', position: null });
    mended = true;
    await until(async () => (await runner.status()).state === 'live');
    expect(await runner.status()).toMatchObject({ counts: { done: 1 }, failed: [], position: '1' });
    expect((await runner.status()).reason).toBeUndefined();
  });

  it('notes a refusal once, with its reasons, and goes on', async () => {
    const refused: Came = {
      outcome: 'refused',
      reasons: [{ rule: 'G9', code: 'nothing-after-closing', detail: 'close' }],
    };
    await happens(['A'], ['B']);
    start({ run: run((_, time) => (time === 1 ? refused : done)) });
    await until(seenThrough);
    expect(orders).toHaveLength(2);
    expect(await outcomes()).toEqual(['refused', 'done']);
    expect((await book.last(name, 2)).at(-1)?.came).toEqual(refused);
  });

  it('sets aside what fails again and again, goes on, and does it when it is tried again', async () => {
    await happens(['A'], ['B']);
    let mended = false;
    const runner = start({
      run: run(({ body }) => (!mended && (body as { name: string }).name === 'A' ? new TypeError('a fault') : done)),
    });
    await until(seenThrough);
    expect(orders).toHaveLength(4);
    expect((await runner.status()).failed).toMatchObject([
      {
        cause: { stream, revision: 0 },
        came: { outcome: 'failed', reasons: [{ code: 'TypeError', detail: 'a fault' }] },
      },
    ]);
    expect(await runner.retry()).toHaveLength(1);
    mended = true;
    expect(await runner.retry()).toEqual([]);
    expect((await runner.status()).counts).toEqual({ done: 2 });
  });

  it('tries what failed once more when it starts', async () => {
    await happens(['A']);
    const first = start({ run: run(() => new TypeError('a fault')) });
    await until(seenThrough);
    await first.close();
    const again = start();
    await until(async () => (await again.status()).counts.done === 1);
    expect((await again.status()).failed).toEqual([]);
  });

  it('sets an event aside of which it cannot say what to do, or that cannot be read, and forgets it once that is mended', async () => {
    await happens([42], ['B']);
    let broken = true;
    const breaks: Automation = {
      ...greets,
      deeds: async (event, world) => {
        if (broken) throw new RangeError('cannot say');
        return greets.deeds(event, world);
      },
    };
    const runner = start({}, breaks);
    await until(seenThrough);
    expect(
      (await runner.status()).failed.map(({ came }) => came.outcome === 'failed' && came.reasons[0]?.code),
    ).toEqual(['DecodeError', 'RangeError']);
    broken = false;
    expect(await runner.retry()).toHaveLength(1);
    expect(await outcomes()).toEqual(expect.arrayContaining(['failed', 'nothing', 'done']));
  });

  it.each([
    ['of a version that this code does not know', 'AllianceRenamed', 2],
    ['of a type that this code does not know: newer code may have something to do about it', 'NotInvented', 1],
  ])('stops for all before an event %s', async (_, type, version) => {
    await happens(['A'], ['B', 'AllianceRenamed'], ['C', type, version], ['D']);
    const runner = start();
    await until(async () => (await runner.status()).state === 'retrying');
    expect((await runner.status()).reason).toContain('this code');
    expect([await book.position(name), (await runner.status()).failed]).toEqual(['2', []]);
    expect(orders).toHaveLength(2);
  });

  it('closes while it is waiting, and takes up there at the next start', async () => {
    await happens(['A']);
    const runner = start({ run: run(() => new NotNow('contended')), longest: 60_000, first: 30_000 });
    await until(() => orders.length === 1);
    await runner.close();
    expect(await book.position(name)).toBeUndefined();
    expect(await outcomes()).toEqual([]);
    expect((await runner.status()).state).toBe('closed');
    start();
    await until(seenThrough);
    expect(await outcomes()).toEqual(['done']);
  });

  it('goes through everything again where its book has seen more than the store has, put back to an older copy', async () => {
    await happens(['A'], ['B'], ['C']);
    const first = start();
    await until(seenThrough);
    await first.close();
    const [kept] = (await store.readAll({ limit: 1 })) as readonly StoredEvent[];
    await store.close();
    store = new SqliteEventStore(':memory:');
    // What comes after that is other than what the book has seen.
    await store.append(stream, 'no-stream', [kept as StoredEvent]);
    next = 1;
    await happens(['X'], ['Y']);
    orders = [];
    const again = start();
    await until(() => orders.length === 3);
    await until(async () => (await again.status()).state === 'live');
    expect(orders.map(({ body }) => (body as { name: string }).name)).toEqual(['A', 'X', 'Y']);
    expect((await again.status()).counts).toEqual({ done: 3 });
  });

  it('R30: what follows from fiction is fiction', async () => {
    const event = renamed(0, 'A');
    const fictional = { ...event, metadata: { ...event.metadata, provenance: { kind: 'fictional' } as const } };
    await store.append(stream, 'no-stream', linked([fictional], 'x'.repeat(43)));
    next = 1;
    start();
    await until(seenThrough);
    expect(orders[0]?.provenance).toEqual({ kind: 'fictional' });
  });
});
