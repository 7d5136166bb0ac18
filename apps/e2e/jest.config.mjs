import preset from '../../jest.nest.preset.mjs';
import { withPostgres } from '../../jest.postgres.mjs';
import { oneShape } from './one-shape.mjs';

/** The service in one process, or (`npm run test:distributed`) as several: the same files, but for those that are of one shape alone. */
const distributed = process.env.ALLIAGE_TEST_SHAPE === 'distributed';
const leftOut = Object.keys(oneShape).map((file) => `/src/${file.replaceAll('.', '\\.')}`);

export default withPostgres({
  ...preset,
  displayName: distributed ? 'e2e, distributed' : 'e2e',
  rootDir: import.meta.dirname,
  coverageDirectory: 'coverage',
  // Processes are started, and cases of hundreds of steps played: on a busy machine that takes minutes.
  testTimeout: 600_000,
  ...(distributed ? { testPathIgnorePatterns: leftOut } : {}),
});
