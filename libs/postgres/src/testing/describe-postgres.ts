import { describe } from '@jest/globals';
import { testPostgres } from './test-postgres.ts';

const found = await testPostgres();

/** A suite that needs a PostgreSQL: given its URL, or skipped with the reason in its title, which the closing line of the tests repeats. */
export function describePostgres(title: string, suite: (url: string) => void): void {
  if ('url' in found) describe(title, () => suite(found.url));
  else describe.skip(`${title} (${found.skipped})`, () => suite(''));
}
