import type { AutomationRunner } from '@alliage/automations';
import type { EventStore } from '@alliage/event-store';
import type { Metrics } from '@alliage/platform';

/** Events are counted up to this number. */
const COUNTED = 1_000;

/** Has every scrape look up how far automations have come, and what they did. */
export function watchAutomations(
  metrics: Metrics,
  store: Pick<EventStore, 'readAll'>,
  runners: ReadonlyMap<string, Pick<AutomationRunner, 'status' | 'state'>>,
): void {
  const labelNames = ['automation'] as const;
  const state = metrics.gauge({
    name: 'alliage_automation_state',
    help: 'What an automation is about: 1 for the state that it is in',
    labelNames: ['automation', 'state'],
  });
  const pending = metrics.gauge({
    name: 'alliage_automation_pending_events',
    help: 'Events stored that an automation has yet to look at, counted up to 1000',
    labelNames,
  });
  const deeds = metrics.gauge({
    name: 'alliage_automation_deeds',
    help: 'Lines of the ledger of an automation, by what they came to',
    labelNames: ['automation', 'outcome'],
  });
  const setAside = metrics.gauge({
    name: 'alliage_automation_set_aside',
    help: 'Deeds that failed, and wait for a retry',
    labelNames,
  });
  for (const [automation, runner] of runners) {
    let last: string | undefined;
    metrics.onScrape(async () => {
      if (last !== undefined) state.set({ automation, state: last }, 0);
      last = runner.state;
      state.set({ automation, state: last }, 1);
      const { counts, failed, position } = await runner.status();
      for (const [outcome, count] of Object.entries(counts)) deeds.set({ automation, outcome }, count);
      setAside.set({ automation }, failed.length);
      const after = position === null ? {} : { after: position };
      pending.set({ automation }, (await store.readAll({ ...after, limit: COUNTED, withUnreadable: true })).length);
    });
  }
}
