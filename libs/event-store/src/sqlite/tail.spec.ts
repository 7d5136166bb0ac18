import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../testing/eventually.ts';
import { newStream, sample } from '../testing/sample-events.ts';
import { SqliteEventStore } from './sqlite-event-store.ts';

describe('A subscription of the SQLite store', () => {
  let store: SqliteEventStore;
  beforeEach(() => (store = new SqliteEventStore(':memory:')));
  afterEach(() => store.close());

  it('is dropped when the store closes, after the handler under way', async () => {
    const stream = newStream();
    await store.append(stream, 'no-stream', sample({ stream }));
    const happened: string[] = [];
    store.subscribe({
      onBatch: async () => {
        happened.push('begins');
        await sleep(10);
        happened.push('ends');
      },
      onDrop: (reason) => happened.push((reason as { code: string }).code),
    });
    await eventually(() => happened.length > 0);
    await store.close();
    expect(happened).toEqual(['begins', 'ends', 'store-unavailable']);
  });

  it('is dropped when it is asked to begin at something that is no position', async () => {
    const drops: unknown[] = [];
    store.subscribe({ after: 'C:12/P:12', onBatch: async () => undefined, onDrop: (reason) => drops.push(reason) });
    await eventually(() => drops.length > 0);
    expect(drops).toEqual([expect.any(RangeError)]);
  });

  it('lets timers and requests through while it catches up', async () => {
    const stream = newStream();
    await store.append(stream, 'no-stream', sample({ stream, count: 500 }));
    let handled = 0;
    const subscription = store.subscribe({ batchSize: 1, onBatch: async () => void (handled += 1) });
    await sleep(1);
    expect(handled).toBeLessThan(500);
    await subscription.close();
  });
});
