import { join } from 'node:path';
import { SameIdOtherBytes, StoreUnavailable, WrongExpectedRevision } from '../errors.ts';
import { FaultyDatabase } from '../testing/faulty-database.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

describe('Appends that arrive together', () => {
  const folder = temporaryFolder();
  let executed: string[];
  let database: FaultyDatabase;
  let store: SqliteEventStore;
  beforeEach(() => {
    executed = [];
    const connect = (file: string) => (database = new FaultyDatabase(file, executed));
    store = new SqliteEventStore(join(folder(), 'events.sqlite'), { connect });
    executed.length = 0;
  });
  afterEach(() => store.close());

  const commits = () => executed.filter((sql) => sql === 'COMMIT').length;
  const begin = (stream: string, count = 1) => store.append(stream, 'no-stream', sample({ stream, count }));
  const outcomes = async (appends: Promise<unknown>[]) =>
    (await Promise.allSettled(appends)).map((result) => (result.status === 'fulfilled' ? 'stored' : result.reason));

  it('share one commit', async () => {
    await Promise.all(Array.from({ length: 50 }, () => begin(newStream())));
    expect(commits()).toBe(1);
    await begin(newStream());
    expect(commits()).toBe(2);
  });

  it('see each other in the order in which they came', async () => {
    const stream = newStream();
    const appends = [begin(stream), store.append(stream, 0, sample({ stream, first: 1 })), begin(stream)];
    expect(await outcomes(appends)).toEqual(['stored', 'stored', expect.any(WrongExpectedRevision)]);
    expect(commits()).toBe(1);
  });

  it('fail alone: half an append is undone, the others stay', async () => {
    const [taken, other, before, behind] = [newStream(), newStream(), newStream(), newStream()];
    const [stored] = sample({ stream: taken });
    await store.append(taken, 'no-stream', [stored!]);
    const [first, second] = sample({ stream: other, count: 2 });
    const half = [first!, { ...second!, id: stored!.id }];
    const appends = [begin(before), store.append(other, 'no-stream', half), begin(taken), begin(behind)];
    expect(await outcomes(appends)).toEqual([
      'stored',
      expect.any(SameIdOtherBytes),
      expect.any(WrongExpectedRevision),
      'stored',
    ]);
    expect(await store.head(other)).toBeUndefined();
    expect(await store.head(before)).toBeDefined();
    expect(await store.head(behind)).toBeDefined();
    expect(commits()).toBe(2);
  });

  it('are all refused when the disk is full, and the store goes on once there is room', async () => {
    const stream = newStream();
    await begin(stream);
    const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
    database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = newStream();
    const [refused] = await outcomes([begin(large, 500)]);
    expect(refused).toBeInstanceOf(StoreUnavailable);
    expect(await store.head(large)).toBeUndefined();
    database.exec('PRAGMA max_page_count = 100000');
    await begin(large, 500);
    expect(await store.head(stream)).toBeDefined();
  });

  it('take no more than a thousand events into one transaction', async () => {
    await Promise.all(Array.from({ length: 5 }, () => begin(newStream(), 400)));
    expect(commits()).toBe(3);
  });

  it('are answered before the store closes; what comes later is refused', async () => {
    const appends = [begin(newStream()), begin(newStream())];
    const closed = store.close();
    const late = begin(newStream());
    expect(await outcomes([...appends, late])).toEqual(['stored', 'stored', expect.any(StoreUnavailable)]);
    await closed;
  });
});
