import { SqliteEventStore } from './sqlite/sqlite-event-store.ts';
import { eventually } from './testing/eventually.ts';
import { newStream, sample } from './testing/sample-events.ts';
import { watchSubscriptions, type SubscriptionNews } from './watch-subscriptions.ts';

describe('A store that is followed by somebody', () => {
  it('tells when the subscription brings events, when it drops, and when its owner closes it', async () => {
    const store = new SqliteEventStore(':memory:');
    const news: SubscriptionNews[] = [];
    const seen: string[] = [];
    const drops: unknown[] = [];
    const followed = watchSubscriptions(store, (one) => news.push(one));
    const subscribe = (fails = false) =>
      followed.subscribe({
        onBatch: async (events) => {
          if (fails) throw new Error('the handler fails');
          seen.push(...events.map(({ id }) => id));
        },
        onDrop: (reason) => drops.push(reason),
      });
    const events = sample({ stream: newStream(), first: 0, count: 3 });
    await store.append(events[0]!.stream, 'no-stream', events);

    const first = subscribe();
    await eventually(() => news.at(-1) === 'up' && seen.length === 3, 30_000);
    expect([news.at(-1), seen]).toEqual(['up', events.map(({ id }) => id)]);
    await first.close();
    expect(news.at(-1)).toBe('closed');

    subscribe(true);
    await eventually(() => news.at(-1) === 'dropped', 30_000);
    expect(news.at(-1)).toBe('dropped');
    expect(drops).toEqual([new Error('the handler fails')]);
    await store.close();
  });
});
