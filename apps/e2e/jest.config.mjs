import preset from '../../jest.nest.preset.mjs';
import { withPostgres } from '../../jest.postgres.mjs';
export default withPostgres({
  ...preset,
  displayName: 'e2e',
  rootDir: import.meta.dirname,
  coverageDirectory: 'coverage',
  testTimeout: 120_000,
});
