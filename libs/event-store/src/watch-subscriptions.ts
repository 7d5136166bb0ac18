import type { EventStore, SubscribeOptions } from './port.ts';

/** What becomes of a subscription: it brings events; it ended for another reason than that its owner closed it; its owner closed it. */
export type SubscriptionNews = 'up' | 'dropped' | 'closed';

type Followed = Pick<EventStore, 'readStream' | 'readAll' | 'head' | 'subscribe'>;

/** The store as somebody follows it, who is told what becomes of the subscriptions, for metrics. */
export const watchSubscriptions = (store: Followed, told: (news: SubscriptionNews) => void): Followed => ({
  readStream: (stream, options) => store.readStream(stream, options),
  readAll: (options) => store.readAll(options),
  head: (stream) => store.head(stream),
  subscribe(options: SubscribeOptions) {
    const subscription = store.subscribe({
      ...options,
      onBatch: (events) => options.onBatch(events),
      onDrop(reason) {
        told('dropped');
        options.onDrop?.(reason);
      },
      onStatus(status) {
        told('up');
        options.onStatus?.(status);
      },
    });
    const close = async () => {
      await subscription.close();
      told('closed');
    };
    return { close };
  },
});
