import { PostgresBook, SqliteBook, type Book } from '@alliage/automations';
import { postgresOf, type Configuration } from '@alliage/platform';
import type { automationsVariables } from '../command-api.variables.ts';

/**
 * The book that the environment names.
 * @param here file in the data folder, where there is one
 * @returns undefined where there is none: this process does nothing by itself
 */
export function bookOf(configuration: Configuration<typeof automationsVariables>, here?: string): Book | undefined {
  const place = postgresOf('ALLIAGE_AUTOMATIONS', configuration);
  if (place) return new PostgresBook(place);
  const file = configuration.ALLIAGE_AUTOMATIONS || here;
  return file === undefined ? undefined : new SqliteBook(file);
}
