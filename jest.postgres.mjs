const here = (name) => new URL(`tools/postgres/${name}`, import.meta.url).pathname;
/** For projects whose tests ask a real PostgreSQL: one is begun for all of them, unless there is one already. */
export const withPostgres = (config) => ({
  ...config,
  globalSetup: here('jest-begin.mjs'),
  globalTeardown: here('jest-end.mjs'),
});

/** Tests of what only a PostgreSQL has: there is nothing to ask of views in memory. */
const ONLY_POSTGRES = '\\.postgres\\.spec\\.ts$';

/**
 * The same tests twice: on views in memory, and on views in PostgreSQL unless it is known that there is none. Those of PostgreSQL alone
 * (`….postgres.spec.ts`) run in the second round, and are skipped with their reason where there is no such round.
 */
export function onBothDatabases(config) {
  const { rootDir, coverageDirectory, ...project } = config;
  const { displayName, setupFiles = [], testTimeout } = config;
  const none = process.env.ALLIAGE_TEST_POSTGRES_URL?.startsWith('skipped: ');
  const { testTimeout: _, coverageProvider: __, ...shared } = project;
  const elsewhere = none ? [] : [ONLY_POSTGRES];
  const memory = { ...shared, rootDir, testPathIgnorePatterns: ['/node_modules/', ...elsewhere] };
  const postgres = withPostgres({
    ...{ ...shared, rootDir, displayName: `${displayName} on PostgreSQL` },
    setupFiles: [...setupFiles, here('jest-views.mjs')],
  });
  return { rootDir, coverageDirectory, testTimeout, projects: none ? [memory] : [memory, postgres] };
}
