import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UnreadableEvent } from '../errors.ts';
import { collect, type RecordedEvent } from '../port.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

describe('An event whose bytes are no JSON any more', () => {
  const folder = temporaryFolder();
  const stream = newStream();
  let store: SqliteEventStore;

  beforeEach(async () => {
    const file = join(folder(), 'events.sqlite');
    const before = new SqliteEventStore(file);
    await before.append(stream, 'no-stream', sample({ stream, count: 4 }));
    await before.close();
    const database = new DatabaseSync(file);
    database.exec(`DROP TRIGGER events_never_change; UPDATE events SET data = '{"n":2' WHERE revision = 2`);
    database.close();
    store = new SqliteEventStore(file);
  });
  afterEach(() => store.close());

  it('is named when its stream is read, which never ends before it in silence', async () => {
    const error = await collect(store.readStream(stream)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableEvent);
    expect(error).toMatchObject({ code: 'unreadable-event', stream, revision: 2 });
    expect(await collect(store.readStream(stream, { from: 3 }))).toHaveLength(1);
  });

  it('comes in its place, with its error, for who asks for such events', async () => {
    const page = await store.readAll({ limit: 10, withUnreadable: true });
    expect(page.map(({ revision, unreadable }) => [revision, unreadable?.code])).toEqual([
      [0, undefined],
      [1, undefined],
      [2, 'unreadable-event'],
      [3, undefined],
    ]);
    expect(page[2]).toMatchObject({ stream, data: {}, unreadable: { code: 'unreadable-event', revision: 2 } });
    expect(await store.readAll({ after: page[2]!.position, limit: 10 })).toEqual([page[3]]);
    const seen: number[] = [];
    await new Promise<void>((resolve, reject) => {
      const onBatch = async (events: readonly RecordedEvent[]) => {
        seen.push(...events.map(({ revision }) => revision));
        if (seen.length === 4) resolve();
      };
      store.subscribe({ batchSize: 2, withUnreadable: true, onBatch, onDrop: reject });
    });
    expect(seen).toEqual([0, 1, 2, 3]);
  });

  it('stops a reading of everything, after what came before it', async () => {
    const page = await store.readAll({ limit: 10 });
    expect(page.map(({ revision }) => revision)).toEqual([0, 1]);
    await expect(store.readAll({ after: page[1]!.position, limit: 10 })).rejects.toMatchObject({ stream, revision: 2 });
  });
});
