/** Shared jest config: native ESM (run by tools/jest/run.mjs) and an SWC transform that emits decorator metadata. */
export default {
  testEnvironment: 'node',
  // '@alliage/source' makes workspace packages resolve to their TypeScript sources: no build before the tests
  testEnvironmentOptions: { customExportConditions: ['@alliage/source', 'node', 'node-addons', 'module-sync'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  // Generous: a busy machine is slow, not wrong. Nothing here is a timed test.
  testTimeout: 60_000,
  coverageProvider: 'v8',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          keepClassNames: true,
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: true,
            verbatimModuleSyntax: true,
          },
        },
      },
    ],
  },
};
