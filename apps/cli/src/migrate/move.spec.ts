import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SqliteEventStore, UnknownOutcome, type EventStore, type RecordedEvent } from '@alliage/event-store';
import { FaultyStore, newStream, sample, type Fault } from '@alliage/event-store/testing';
import { hashOf, type StoredEvent } from '@alliage/events';
import { fromStore } from '../verify/from-store.ts';
import { verifyStore } from '../verify/verify-store.ts';
import { move } from './move.ts';

/** Appends of several streams, woven; one of them is long, two commands of one stream stand next to each other. */
function appends(count: number): StoredEvent[][] {
  const heads = new Map<string, StoredEvent>();
  const streams = [newStream(), newStream(), newStream()];
  return Array.from({ length: count }, (_, i) => {
    const stream = streams[i % 5 === 4 ? 0 : i % 3]!;
    const head = heads.get(stream);
    const place = head ? { first: head.revision + 1, prev: hashOf(head) } : {};
    const made = sample({ stream, ...place, count: i === 7 ? 400 : 1 + (i % 3) });
    heads.set(stream, made.at(-1)!);
    return made;
  });
}
const begin = ({ revision }: StoredEvent) => (revision === 0 ? 'no-stream' : revision - 1);
const all = async (store: EventStore): Promise<StoredEvent[]> => {
  const events: RecordedEvent[] = [];
  for (;;) {
    const last = events.at(-1);
    const page = await store.readAll({ limit: 1_000, ...(last ? { after: last.position } : {}) });
    if (page.length === 0) return events.map(({ position: _, ...event }) => event);
    events.push(...page);
  }
};

describe('Moving a store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-move-'));
  const file = join(folder, 'events.sqlite');
  const open: SqliteEventStore[] = [];
  const store = (name = ':memory:') => {
    const made = new SqliteEventStore(name);
    open.push(made);
    return made;
  };
  const made = appends(40);
  const events = made.flat();
  let source: SqliteEventStore;
  beforeAll(async () => {
    source = new SqliteEventStore(file);
    for (const append of made) await source.append(append[0]!.stream, begin(append[0]!), append);
  });
  afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));
  afterAll(async () => {
    await source.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves the same events in the same order, sent as the appends that they were, one at a time', async () => {
    let underWay = 0;
    const target = new FaultyStore(store());
    const send = target.append.bind(target);
    target.append = async (...append) => {
      expect((underWay += 1)).toBe(1);
      return send(...append).finally(() => (underWay -= 1));
    };
    expect(await move(source, target)).toEqual({ events: events.length, found: 0, copied: events.length });
    expect(target.calls.map((call) => call.events)).toEqual(made);
    expect(await all(target)).toEqual(events);
    const heads = async (of: EventStore) => (await verifyStore(fromStore(of))).heads;
    expect(await heads(target)).toEqual(await heads(source));
  });

  it('does nothing the second time but compare', async () => {
    const target = new FaultyStore(store());
    await move(source, target);
    target.calls.splice(0);
    expect(await move(source, target)).toEqual({ events: events.length, found: events.length, copied: 0 });
    expect(target.calls).toEqual([]);
  });

  it('moves a store without events', async () => {
    expect(await move(store(), store())).toEqual({ events: 0, found: 0, copied: 0 });
  });

  const ended = () => Promise.reject(new Error('the process ended'));
  it.each<[string, Fault]>([
    ['before the append was stored', ended],
    ['after it, before the answer', 'answer-lost'],
  ])('goes on where it was when it ended at any append, %s; nothing is there twice', async (_, fault) => {
    for (let n = 0; n < made.length; n += 3) {
      const target = new FaultyStore(store());
      target.meet(...Array<undefined>(n), fault);
      const patience = 0;
      await expect(move(source, target, { patience })).rejects.toThrow();
      const found = made.slice(0, n + (fault === 'answer-lost' ? 1 : 0)).flat().length;
      expect(await move(source, target)).toEqual({ events: events.length, found, copied: events.length - found });
      expect(await all(target)).toEqual(events);
    }
  });

  it('goes on when an append of the interrupted run lands after the target was looked at', async () => {
    const target = new FaultyStore(store());
    target.meet(...Array<undefined>(10), 'landing-later');
    await expect(move(source, target, { patience: 0 })).rejects.toThrow(UnknownOutcome);
    target.meet(() => target.land());
    expect(await move(source, target)).toMatchObject({ events: events.length });
    expect(await all(target)).toEqual(events);
  });

  it('waits for a server that is away for a moment, and loses no append to a cut line', async () => {
    const target = new FaultyStore(store());
    target.meet(undefined, 'unavailable', 'unavailable', undefined, 'request-lost', 'answer-lost');
    expect(await move(source, target)).toMatchObject({ copied: events.length });
    expect(await all(target)).toEqual(events);
  });

  it('refuses a target that holds other events, and leaves it alone', async () => {
    const other = sample({ stream: newStream() });
    const target = store();
    await target.append(other[0]!.stream, 'no-stream', other);
    await expect(move(source, target)).rejects.toMatchObject({
      why: 'other-events',
      message: expect.stringMatching(/d’autres événements.*\n.*other events/),
    });
    expect(await all(target)).toEqual(other);
  });

  it('refuses a target that holds more than the source, or the same with one byte changed', async () => {
    const longer = store();
    await move(source, longer);
    const more = sample({ stream: newStream() });
    await longer.append(more[0]!.stream, 'no-stream', more);
    await expect(move(source, longer)).rejects.toMatchObject({ why: 'other-events' });

    const [first] = made;
    const changed = store();
    await changed.append(first![0]!.stream, 'no-stream', [{ ...first![0]!, data: { n: 1 } }]);
    await expect(move(source, changed)).rejects.toMatchObject({ why: 'other-events' });
  });

  it('refuses a target that somebody else writes to meanwhile', async () => {
    const target = new FaultyStore(store());
    const sneak = async () => {
      const [taken] = made[10]!;
      const others = sample({ stream: taken!.stream, first: taken!.revision });
      await target.append(taken!.stream, begin(taken!), others);
    };
    target.meet(...Array<undefined>(10), sneak);
    await expect(move(source, target)).rejects.toMatchObject({ why: 'other-events' });
  });

  it('does not call it done when the source has grown', async () => {
    const growing = store();
    await move(source, growing);
    const target = store();
    let grown = false;
    const read = target.readAll.bind(target);
    target.readAll = async (options) => {
      if (!grown && (await target.size()) === events.length) {
        grown = true;
        const more = sample({ stream: newStream() });
        await growing.append(more[0]!.stream, 'no-stream', more);
      }
      return read(options);
    };
    const moving = move(growing, target);
    await expect(moving).rejects.toMatchObject({ why: 'source-grows' });
    expect(await move(growing, target)).toMatchObject({ events: events.length + 1, copied: 1 });
  });

  it('stops before an append of which an event cannot be read, and names it', async () => {
    const damaged = join(folder, 'damaged.sqlite');
    await move(source, store(damaged));
    const database = new DatabaseSync(damaged);
    const [, second] = made[2]!;
    database.exec(`DROP TRIGGER events_never_change; UPDATE events SET data = '{' WHERE id = '${second!.id}'`);
    database.close();
    const target = store();
    await expect(move(store(damaged), target)).rejects.toMatchObject({
      why: 'unreadable',
      message: expect.stringContaining(`${second!.stream}@${second!.revision}`),
    });
    expect(await all(target)).toEqual(made.slice(0, 2).flat());
  });

  it('asks for a page at a time, however many events there are', async () => {
    const limits = new Set<number>();
    const paged = (one: SqliteEventStore) => {
      const readAll = one.readAll.bind(one);
      one.readAll = (options) => {
        limits.add(options.limit);
        return readAll(options);
      };
      return one;
    };
    await move(paged(store(file)), paged(store()));
    expect([...limits]).toEqual([500]);
  });
});
