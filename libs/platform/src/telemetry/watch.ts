import type { Metrics } from './metrics.ts';

/** Counts what becomes of the subscriptions of one that follows the event store. @param subscriber its name in the code */
export function subscriptionMetrics(metrics: Metrics, subscriber: string): (news: 'up' | 'dropped' | 'closed') => void {
  const up = metrics.gauge({
    name: 'alliage_subscription_up',
    help: 'Whether the subscription brings events (1), or ended and is yet to be taken up again (0)',
    labelNames: ['subscriber'],
  });
  const drops = metrics.counter({
    name: 'alliage_subscription_drops_total',
    help: 'Subscriptions that ended by themselves: each is taken up again',
    labelNames: ['subscriber'],
  });
  up.set({ subscriber }, 0);
  drops.inc({ subscriber }, 0);
  return (news) => {
    up.set({ subscriber }, news === 'up' ? 1 : 0);
    if (news === 'dropped') drops.inc({ subscriber });
  };
}

/** States kept in memory, as `FoldCache` of the event store counts them. */
interface Cache {
  readonly counts: { readonly hits: number; readonly misses: number; readonly evictions: number };
  readonly size: { readonly bytes: number; readonly streams: number };
}

/** @param cache what the states are kept for */
export function cacheMetrics(metrics: Metrics, cache: string, kept: Cache): void {
  const labelNames = ['cache'] as const;
  const lookUps = metrics.counter({
    name: 'alliage_state_cache_lookups_total',
    help: 'Loads of a stream that found its state kept (hit), or folded it from the first event (miss)',
    labelNames: ['cache', 'outcome'],
  });
  const evictions = metrics.counter({
    name: 'alliage_state_cache_evictions_total',
    help: 'States that had to make room for others',
    labelNames,
  });
  const bytes = metrics.gauge({
    name: 'alliage_state_cache_bytes',
    help: 'Memory that kept states take, by estimate',
    labelNames,
  });
  const streams = metrics.gauge({
    name: 'alliage_state_cache_streams',
    help: 'Streams whose states are kept',
    labelNames,
  });
  let told = { hits: 0, misses: 0, evictions: 0 };
  metrics.onScrape(async () => {
    const { counts, size } = kept;
    lookUps.inc({ cache, outcome: 'hit' }, counts.hits - told.hits);
    lookUps.inc({ cache, outcome: 'miss' }, counts.misses - told.misses);
    evictions.inc({ cache }, counts.evictions - told.evictions);
    told = { ...counts };
    bytes.set({ cache }, size.bytes);
    streams.set({ cache }, size.streams);
  });
}
