import type { Metrics } from '@alliage/platform';
import type { RunnerState, ViewRunner, ViewStatus } from '@alliage/projections';

const STATES: readonly RunnerState[] = [
  ...(['starting', 'building', 'standby', 'catching-up', 'live'] as const),
  ...(['retrying', 'stopped', 'stepped-down', 'closed'] as const),
];

/** Has every scrape look up how far the views are, who is set aside, and what the runner is about. */
export function watchStatus(metrics: Metrics, runner: Pick<ViewRunner, 'status' | 'leads' | 'health'>): void {
  const state = metrics.gauge({
    name: 'alliage_views_state',
    help: 'What the runner of the views is about: 1 for the state that it is in',
    labelNames: ['state'],
  });
  const leader = metrics.gauge({
    name: 'alliage_views_leader',
    help: 'Whether this process writes the rows that it shares with others; absent where it shares none',
    labelNames: ['version'],
  });
  const lag = {
    events: metrics.gauge({
      name: 'alliage_views_lag_events',
      help: 'Events stored that the views do not have yet, counted up to 1000',
    }),
    seconds: metrics.gauge({
      name: 'alliage_views_lag_seconds',
      help: 'For how long the first event that the views do not have has been stored; 0 where there is none',
    }),
  };
  const parked = metrics.gauge({ name: 'alliage_views_parked_streams', help: 'Streams that are set aside' });
  const rebuild = {
    running: metrics.gauge({ name: 'alliage_views_rebuild_running', help: 'Whether the rows are being filled anew' }),
    events: metrics.gauge({
      name: 'alliage_views_rebuild_events',
      help: 'Events that the rebuild that runs, or ran last, has taken in',
    }),
  };
  metrics.onScrape(async () => {
    // Known at once, whoever else does not answer.
    for (const one of STATES) state.set({ state: one }, one === runner.health.state ? 1 : 0);
    const status: ViewStatus = await runner.status();
    if (runner.leads !== undefined) leader.set({ version: status.version }, runner.leads ? 1 : 0);
    parked.set(status.parked.length);
    rebuild.running.set(status.rebuild?.state === 'running' ? 1 : 0);
    rebuild.events.set(status.rebuild?.events ?? 0);
    // What cannot be looked up is no number: one of before would say that all is well.
    lag.events.set(status.lag?.events ?? NaN);
    lag.seconds.set(status.lag ? secondsSince(status.lag.since) : NaN);
  });
}

/** 0 where there is nothing to wait for. */
const secondsSince = (time: string | undefined): number =>
  time === undefined ? 0 : Math.max(0, Date.now() - Date.parse(time)) / 1_000;
