import { readFileSync } from 'node:fs';
import { ConfigurationError, type Configuration } from '@alliage/platform';
import type { PostgresViewsOptions } from '@alliage/projections';
import { isPostgresUrl, projectorVariables } from './projector.variables.ts';

/**
 * Where the views are: a folder, or a PostgreSQL with what it takes to reach it.
 * @throws ConfigurationError for a file that cannot be read
 */
export function viewsOf(configuration: Configuration<typeof projectorVariables>): string | PostgresViewsOptions {
  const { ALLIAGE_VIEWS: place, ALLIAGE_VIEWS_USER: user, ALLIAGE_VIEWS_CONNECTIONS: connections } = configuration;
  if (!isPostgresUrl(place)) return place;
  const url = new URL(place);
  // A socket in a folder is not encrypted.
  const plain = url.searchParams.get('sslmode') === 'disable' || url.searchParams.get('host')?.startsWith('/');
  url.searchParams.delete('sslmode');
  if (user) url.username = encodeURIComponent(user);
  const password = contents(configuration, 'ALLIAGE_VIEWS_PASSWORD_FILE')?.trim();
  const ca = contents(configuration, 'ALLIAGE_VIEWS_CA_FILE');
  return {
    ...{ url: url.href, connections, tls: plain ? false : { ...(ca === undefined ? {} : { ca }) } },
    ...(password === undefined ? {} : { password }),
  };
}

function contents(
  configuration: Configuration<typeof projectorVariables>,
  name: 'ALLIAGE_VIEWS_PASSWORD_FILE' | 'ALLIAGE_VIEWS_CA_FILE',
): string | undefined {
  const path = configuration[name];
  if (path === '') return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigurationError([{ name, variable: projectorVariables[name], found: path }]);
  }
}
