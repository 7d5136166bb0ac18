import preset from '../../jest.nest.preset.mjs';
export default {
  ...preset,
  displayName: 'e2e',
  rootDir: import.meta.dirname,
  coverageDirectory: 'coverage',
  testTimeout: 120_000,
};
