import { wayOut } from '@alliage/postgres';
import { PostgresViews, type PostgresViewsOptions } from '../database/postgres-views.ts';
import { fill } from './build.ts';
import { ViewRunner, type RunnerOptions } from './view-runner.ts';

/** Options of a runner that its database settles. */
export type Runs = Omit<RunnerOptions, 'open' | 'fill' | 'caughtUp' | 'lead' | 'rebuilds' | 'closed'>;

/**
 * A runner on PostgreSQL: one schema a version, filled beside the one that serves, which it takes over from when it has caught up. Any
 * number of runners share a version: one leads and writes, the others answer, and one of them takes over when it ends.
 */
export function runOnPostgres(place: PostgresViewsOptions, options: Runs): ViewRunner {
  const { set, store, decode } = options;
  const views = new PostgresViews(set, store, place);
  const clear = () =>
    views.clear().catch((error: unknown) => options.warn?.('rows that are no longer used stay for now', error));
  /** Rows were filled anew; those before them are written until they are opened. */
  let filled = false;
  const { name = 'ALLIAGE_VIEWS' } = place;
  return new ViewRunner({
    ...options,
    explain: (error) => wayOut(error, name),
    lead: views,
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
