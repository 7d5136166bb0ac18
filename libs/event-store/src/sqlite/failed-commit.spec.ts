import { join } from 'node:path';
import { StoreUnavailable, UnknownOutcome, WrongExpectedRevision } from '../errors.ts';
import { collect } from '../port.ts';
import { eventually } from '../testing/eventually.ts';
import { FaultyDatabase } from '../testing/faulty-database.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

type CommitFault = 'before' | 'after' | undefined;

describe('After a COMMIT that failed', () => {
  const folder = temporaryFolder();
  let fault: CommitFault;
  let unopenable: boolean;
  let opened: number;
  let store: SqliteEventStore;

  const failing = (sql: string, execute: () => void) => {
    if (sql !== 'COMMIT' || !fault) return execute();
    if (fault === 'after') execute();
    fault = undefined;
    throw new Error('disk I/O error');
  };
  const connect = (file: string) => {
    if (unopenable) throw new Error('unable to open database file');
    opened += 1;
    return new FaultyDatabase(file, [], failing);
  };
  beforeEach(() => {
    [fault, unopenable, opened] = [undefined, false, 0];
    store = new SqliteEventStore(join(folder(), 'events.sqlite'), { connect });
  });
  afterEach(() => store.close());

  const append = (stream: string, events = sample({ stream, count: 2 })) => store.append(stream, 'no-stream', events);
  const failed = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);

  it('the file is opened again, and what it holds is acknowledged', async () => {
    const [a, b] = [newStream(), newStream()];
    fault = 'after';
    expect(await Promise.all([append(a), append(b)])).toMatchObject([{ lastRevision: 1 }, { lastRevision: 1 }]);
    expect(opened).toBe(2);
    expect(await collect(store.readStream(b))).toHaveLength(2);
  });

  it('what it does not hold is refused, as not stored, and may be sent again', async () => {
    const [a, b] = [newStream(), newStream()];
    const events = sample({ stream: a, count: 2 });
    fault = 'before';
    const appends = [failed(append(a, events)), failed(append(b))];
    expect(await Promise.all(appends)).toEqual([expect.any(StoreUnavailable), expect.any(StoreUnavailable)]);
    expect(await store.head(a)).toBeUndefined();
    expect(await append(a, events)).toMatchObject({ lastRevision: 1 });
  });

  it('no conflict is reported that rested on what was lost with it', async () => {
    const stream = newStream();
    fault = 'before';
    const appends = [failed(append(stream)), failed(append(stream))];
    expect(await Promise.all(appends)).toEqual([expect.any(StoreUnavailable), expect.any(StoreUnavailable)]);
    await append(stream);
    fault = 'after';
    expect(await failed(append(stream))).toBeInstanceOf(WrongExpectedRevision);
  });

  it.each<[string, CommitFault]>([
    ['had', 'after'],
    ['had not', 'before'],
  ])(
    'the outcome is unknown while the file cannot be opened; then the same bytes are stored once, where they %s landed',
    async (_, when) => {
      const stream = newStream();
      const events = sample({ stream, count: 2 });
      [fault, unopenable] = [when, true];
      expect(await failed(append(stream, events))).toBeInstanceOf(UnknownOutcome);
      // What was not sent yet is refused at the door, definitely.
      expect(await failed(append(newStream()))).toBeInstanceOf(StoreUnavailable);
      expect(await store.health()).toMatchObject({ ok: false, detail: expect.stringContaining('unable to open') });
      await expect(store.readAll({ limit: 1 })).rejects.toThrow(StoreUnavailable);

      unopenable = false;
      expect(await append(stream, events)).toMatchObject({ lastRevision: 1 });
      expect(await collect(store.readStream(stream))).toEqual(events);
      expect(await store.health()).toEqual({ ok: true });
    },
  );

  it('a subscription gets what was stored, once', async () => {
    const stream = newStream();
    const seen: number[] = [];
    const subscription = store.subscribe({
      onBatch: async (events) => void seen.push(...events.map((e) => e.revision)),
    });
    fault = 'after';
    await append(stream);
    await store.append(stream, 1, sample({ stream, first: 2 }));
    await eventually(() => seen.length >= 3);
    await subscription.close();
    expect(seen).toEqual([0, 1, 2]);
  });
});
