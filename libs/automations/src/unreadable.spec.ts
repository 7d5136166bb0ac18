import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AllianceState } from '@alliage/domain';
import type { StoredEvent } from '@alliage/events';
import { SqliteEventStore, type EventStore } from '@alliage/event-store';
import { EventStoreDb } from '@alliage/event-store/eventstoredb';
import { StandIn } from '@alliage/event-store/testing/eventstoredb';
import type { Order } from './ports.ts';
import { AutomationRunner } from './runner.ts';
import { SqliteBook } from './sqlite/sqlite-book.ts';
import { greets, name, renamed, stream } from './testing/greets.ts';

/** A stream of which event 1 is no JSON any more: A, what cannot be read, C. */
interface Damaged {
  store: EventStore;
  mend?(): void;
  close(): Promise<void>;
}

const other = `alliance-${randomUUID()}`;
const there = (revision: number, words: string): StoredEvent => ({ ...renamed(revision, words), stream: other });
const [a, b, c] = [renamed(0, 'A'), renamed(1, 'B'), renamed(2, 'C')] as const;

const places: Readonly<Record<string, () => Promise<Damaged>>> = {
  SQLite: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alliage-unreadable-'));
    const file = join(folder, 'events.sqlite');
    const store = new SqliteEventStore(file);
    await store.append(stream, 'no-stream', [a, b, c]);
    const write = (data: string) => {
      const database = new DatabaseSync(file);
      database.exec('DROP TRIGGER IF EXISTS events_never_change');
      database.prepare('UPDATE events SET data = ? WHERE stream = ? AND revision = 1').run(data, stream);
      database.close();
    };
    write('{"name":"B');
    return {
      store,
      mend: () => write(JSON.stringify(b.data)),
      async close() {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  EventStoreDB: async () => {
    const server = new StandIn();
    await server.start();
    const store = new EventStoreDb({ connectionString: server.connectionString });
    await store.append(stream, 'no-stream', [a]);
    const nothing = new Uint8Array();
    server.log.append(stream, 0, [
      {
        ...{ id: randomUUID(), type: 'AllianceRenamed' },
        ...{ contentType: '', data: nothing, metadata: nothing },
      },
    ]);
    await store.append(stream, 1, [c]);
    return {
      store,
      async close() {
        await store.close();
        server.stop();
      },
    };
  },
};

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 20_000; !(await holds());) {
    if (performance.now() > end) throw new Error(`still not so: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe.each(Object.keys(places))(
  'an automation, before an event whose bytes are no JSON any more, in %s',
  (place) => {
    let damaged: Damaged;
    let book: SqliteBook;
    let orders: string[];
    const runners: AutomationRunner[] = [];
    beforeEach(async () => {
      damaged = await (places[place] as () => Promise<Damaged>)();
      [book, orders] = [new SqliteBook(':memory:'), []];
    });
    afterEach(async () => {
      await Promise.all(runners.splice(0).map((runner) => runner.close()));
      await book.close();
      await damaged.close();
    });
    const start = () => {
      const runner = new AutomationRunner(greets, {
        ...{ store: damaged.store, book, first: 1, longest: 5, faults: 3 },
        world: { alliance: async () => ({}) as AllianceState },
        run: async ({ body }: Order) => {
          orders.push((body as { name: string }).name);
          return { outcome: 'done', revision: 7 };
        },
      });
      runners.push(runner);
      runner.start();
      return runner;
    };
    /** It has come to the end: a line of another stream was seen through. */
    const goesOn = async (revision: number, words: string) => {
      await damaged.store.append(other, revision === 0 ? 'no-stream' : revision - 1, [there(revision, words)]);
      await until(() => orders.includes(words));
    };
    const waiting = [
      { cause: { stream, revision: 1 }, stream, came: { outcome: 'failed', reasons: [{ code: 'unreadable-event' }] } },
    ];

    it('sets that stream aside from there on, says which and the way out in both languages, and goes on for all others', async () => {
      const runner = start();
      await goesOn(0, 'X');
      expect(orders).toEqual(['A', 'X']);
      const { state, failed } = await runner.status();
      expect([['live', 'catching-up'].includes(state), failed]).toMatchObject([true, waiting]);
      const [reason] = failed[0]?.came.outcome === 'failed' ? failed[0].came.reasons : [];
      for (const words of [`${stream} n’est pas lisible`, 'cannot be read', `alliage automation retry ${name}`])
        expect(reason?.detail).toContain(words);
    });

    it('leaves it aside where it is tried again and still cannot be read, and after a restart', async () => {
      const first = start();
      await goesOn(0, 'X');
      expect(await first.retry()).toMatchObject(waiting);
      await first.close();
      const again = start();
      await goesOn(1, 'Y');
      expect((await again.status()).failed).toMatchObject(waiting);
      expect(orders).toEqual(['A', 'X', 'Y']);
    });

    it('takes its book for what it is where the last event that it came by is that one', async () => {
      const seen = { eventId: '', stream, revision: 1 };
      await book.advance(
        name,
        (await damaged.store.readAll({ limit: 2, withUnreadable: true })).at(-1)?.position ?? '',
        seen,
      );
      await damaged.store.append(other, 'no-stream', [there(0, 'X')]);
      start();
      await until(() => orders.includes('X'));
      expect(orders).not.toContain('A');
    });
  },
);

describe('an automation, once an event can be read again', () => {
  let damaged: Damaged;
  let book: SqliteBook;
  let orders: string[];
  let runner: AutomationRunner;
  beforeEach(async () => {
    damaged = await (places['SQLite'] as () => Promise<Damaged>)();
    [book, orders] = [new SqliteBook(':memory:'), []];
  });
  afterEach(async () => {
    await runner.close();
    await book.close();
    await damaged.close();
  });
  const start = (run?: (words: string) => Promise<void>) => {
    runner = new AutomationRunner(greets, {
      ...{ store: damaged.store, book, first: 1, longest: 5, faults: 3 },
      world: { alliance: async () => ({}) as AllianceState },
      run: async ({ body }) => {
        const words = (body as { name: string }).name;
        orders.push(words);
        await run?.(words);
        return { outcome: 'done', revision: 7 };
      },
    });
    runner.start();
  };
  const setAside = () => until(async () => (await runner.status()).failed.length === 1);

  it('does what it and those after it ask for, in their order, when it is tried again; then the stream goes on as ever', async () => {
    start();
    await setAside();
    damaged.mend?.();
    expect(await runner.retry()).toEqual([]);
    expect(orders).toEqual(['A', 'B', 'C']);
    await damaged.store.append(stream, 2, [renamed(3, 'D')]);
    await until(() => orders.includes('D'));
    expect(orders).toEqual(['A', 'B', 'C', 'D']);
    expect((await runner.status()).counts).toEqual({ done: 4, nothing: 1 });
  });

  it('does so at the next start', async () => {
    start();
    await setAside();
    await runner.close();
    damaged.mend?.();
    start();
    await until(async () => (await runner.status()).counts.done === 3);
    expect(orders).toEqual(['A', 'B', 'C']);
    expect((await runner.status()).failed).toEqual([]);
  });

  it('loses nothing of what comes in that stream while it is tried again', async () => {
    const gate = Promise.withResolvers<void>();
    start((words) => (words === 'C' ? gate.promise : Promise.resolve()));
    await setAside();
    damaged.mend?.();
    const retried = runner.retry();
    await until(() => orders.includes('C'));
    await damaged.store.append(stream, 2, [renamed(3, 'D')]);
    await damaged.store.append(other, 'no-stream', [there(0, 'X')]);
    // It came by D, and left it to who tries again.
    await until(() => orders.includes('X'));
    expect(orders).not.toContain('D');
    gate.resolve();
    expect(await retried).toEqual([]);
    expect(orders.filter((words) => words === 'D')).toEqual(['D']);
  });
});
