import preset from '../../jest.preset.mjs';
import { withPostgres } from '../../jest.postgres.mjs';
export default withPostgres({
  ...preset,
  displayName: 'automations',
  rootDir: import.meta.dirname,
  coverageDirectory: 'coverage',
});
