const here = (name) => new URL(`tools/postgres/${name}`, import.meta.url).pathname;
/** For projects whose tests ask a real PostgreSQL: one is begun for all of them, unless there is one already. */
export const withPostgres = (config) => ({
  ...config,
  globalSetup: here('jest-begin.mjs'),
  globalTeardown: here('jest-end.mjs'),
});

/** The same tests twice: on views in memory, and on views in PostgreSQL unless it is known that there is none. */
export function onBothDatabases(config) {
  const { rootDir, coverageDirectory, ...project } = config;
  const { displayName, setupFiles = [], testTimeout } = config;
  const none = process.env.ALLIAGE_TEST_POSTGRES_URL?.startsWith('skipped: ');
  const { testTimeout: _, coverageProvider: __, ...shared } = project;
  const memory = { ...shared, rootDir };
  const postgres = withPostgres({
    ...{ ...shared, rootDir, displayName: `${displayName} on PostgreSQL` },
    setupFiles: [...setupFiles, here('jest-views.mjs')],
  });
  return { rootDir, coverageDirectory, testTimeout, projects: none ? [memory] : [memory, postgres] };
}
