import { wayOut } from '@alliage/postgres';
import { PostgresViews, type PostgresViewsOptions } from '../database/postgres-views.ts';
import type { Books } from './bookkeeping.ts';
import { fill } from './build.ts';
import type { SharedRows } from './shared-rows.ts';
import { whyAhead } from './usable.ts';
import { ViewRunner, type RunnerOptions } from './view-runner.ts';

/** Options of a runner that its database settles. */
export type Runs = Omit<RunnerOptions, 'open' | 'fill' | 'caughtUp' | 'lead' | 'rebuilds' | 'closed'>;

/**
 * A runner on PostgreSQL: one schema a version, filled beside the one that serves, which it takes over from when it has caught up. Any
 * number of runners share a version: one leads and writes, the others answer, and one of them takes over when it ends.
 */
export function runOnPostgres(place: PostgresViewsOptions, options: Runs): ViewRunner {
  const { set, store, decode } = options;
  const views = new PostgresViews(set, place);
  const clear = () =>
    views.clear().catch((error: unknown) => options.warn?.('rows that are no longer used stay for now', error));
  /** Rows were filled anew; those before them are written until they are opened. */
  let filled = false;
  /** Looked at once, by whoever leads: rows that have seen more than the store has are made anew before anything is added to them. */
  let checked = false;
  const inStep = async (epoch: number): Promise<boolean> => {
    const { reader } = await views.open();
    const why = await reader.transaction().execute((trx) => whyAhead(trx as unknown as Books, options));
    if (why === undefined) return true;
    options.warn?.(`the rows of the views ${set.name} are ahead of the store: they are filled anew`, why);
    const keeping = setInterval(() => void views.keep().catch(() => undefined), views.period);
    const stopped = () => false;
    await views
      .fillAnew(epoch, (db) => fill(db, { set, store, decode, stopped }))
      .finally(() => clearInterval(keeping));
    return false;
  };
  const lead: SharedRows = {
    period: views.period,
    async take(insist) {
      const epoch = await views.take(insist);
      if (epoch === undefined || checked) return epoch;
      const asItWas = await inStep(epoch);
      checked = true;
      return asItWas ? epoch : views.take(false);
    },
    keep: () => views.keep(),
    give: () => views.give(),
    caughtUp: () => views.caughtUp(),
  };
  const { name = 'ALLIAGE_VIEWS' } = place;
  return new ViewRunner({
    ...options,
    explain: (error) => wayOut(error, name),
    lead,
    rebuilds: views.rebuilds,
    async open() {
      if (filled) await clear();
      filled = false;
      return views.open();
    },
    async fill(epoch, told, stopped) {
      filled = await views.fillAnew(epoch, (db) => fill(db, { set, store, decode, told, stopped }));
      return filled;
    },
    async caughtUp() {
      await views.point();
      await clear();
    },
    closed: () => views.end(),
  });
}
