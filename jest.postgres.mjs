const here = (name) => new URL(`tools/postgres/${name}`, import.meta.url).pathname;
/** For projects whose tests ask a real PostgreSQL: one is begun for all of them, unless there is one already. */
export const withPostgres = (config) => ({
  ...config,
  globalSetup: here('jest-begin.mjs'),
  globalTeardown: here('jest-end.mjs'),
});
