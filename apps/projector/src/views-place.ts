import { postgresOf, type Configuration } from '@alliage/platform';
import type { PostgresViewsOptions } from '@alliage/projections';
import type { projectorVariables } from './projector.variables.ts';

/** Where the views are: a folder, or a PostgreSQL with what it takes to reach it. */
export function viewsOf(configuration: Configuration<typeof projectorVariables>): string | PostgresViewsOptions {
  const place = postgresOf('ALLIAGE_VIEWS', configuration);
  return place ? { ...place, connections: configuration.ALLIAGE_VIEWS_CONNECTIONS } : configuration.ALLIAGE_VIEWS;
}
