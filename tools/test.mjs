// Runs the tests of every project and closes with one line for the whole house: `N passed, N failed, N skipped`.
// Each project's Jest writes its results beside its coverage; Nx restores them with its cache.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { oneShape } from '../apps/e2e/one-shape.mjs';
import { startPostgres } from './postgres/start.mjs';

const results = () => globSync('{apps/*,libs/*,bench}/coverage/results.json');
for (const stale of results()) rmSync(stale);

// One PostgreSQL for all projects that ask one.
const postgres = process.env.ALLIAGE_TEST_POSTGRES_URL ? {} : await startPostgres();
const found = postgres.url ?? (postgres.skipped && `skipped: ${postgres.skipped}`);
if (found) process.env.ALLIAGE_TEST_POSTGRES_URL = found;

const words = process.argv.slice(2);
const options = { projects: { type: 'string', short: 'p', multiple: true } };
const asked = parseArgs({ options, strict: false })
  .values.projects?.flatMap((names) => names.split(','))
  .map((name) => name.replace('@alliage/', ''));
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };
const nx = async (...what) => {
  const run = spawn('nx', ['run-many', ...what], { stdio: 'inherit', env });
  const pass = (signal) => run.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
  const [code] = await once(run, 'exit');
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
  return code === 0;
};
const test = (...which) => nx('-t', 'test', '--output-style=stream', ...which, ...words);
// The end-to-end tests take longest, and wait for processes more than they work: begun last, they would go on alone for as long as all
// others took. What they and others start is built before: two at it would be in each other's way.
const apart = async () => (await Promise.all([test('-p', 'e2e'), test('--exclude=e2e')])).every(Boolean);
const allWell = asked ? await test() : (await nx('-t', 'build', '--output-style=static')) && (await apart());

await postgres.stop?.();

const all = globSync('{apps/*,libs/*,bench}/jest.config.mjs').map((p) => p.replace('/jest.config.mjs', ''));
const projects = asked ? all.filter((p) => asked.includes(p.split('/').at(-1))) : all;
const count = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
for (const file of results()) {
  const r = JSON.parse(readFileSync(file, 'utf8'));
  count.passed += r.numPassedTests;
  count.failed += r.numFailedTests + r.numRuntimeErrorTestSuites;
  count.skipped += r.numPendingTests + r.numTodoTests;
  for (const suite of r.testResults)
    for (const test of suite.assertionResults)
      if (test.status === 'pending' || test.status === 'todo') skipped.push(test.fullName);
}
const silent = projects.filter((p) => !existsSync(`${p}/coverage/results.json`));
count.failed += silent.length;
// A build that fails, a name that is none.
if (!allWell && count.failed === 0) count.failed = 1;
if (silent.length > 0) console.log(`no results from: ${silent.join(', ')}`);
if (postgres.skipped) console.log(`nothing was asked of PostgreSQL: ${postgres.skipped}`);
if (process.env.ALLIAGE_TEST_SHAPE === 'distributed') {
  if (!process.env.ALLIAGE_TEST_EVENTSTOREDB_START)
    console.log('on a stand-in for EventStoreDB: ALLIAGE_TEST_EVENTSTOREDB_START names no command that starts one');
  for (const [file, why] of Object.entries(oneShape)) console.log(`for one shape alone: ${file} (${why})`);
}
for (const name of skipped) console.log(`skipped: ${name}`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;
