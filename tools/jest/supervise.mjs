import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';
import { stackOf } from './stack.mjs';

const MINUTE = 60_000;
const RESULTS = 'coverage/results.json';
/** Of this run alone: another one may go on beside it in the same project. */
const own = mkdtempSync(join(tmpdir(), 'alliage-tests-'));
const [COUNTED, PROGRESS, REPORT] = ['results', 'progress', 'report'].map((name) => join(own, `${name}.json`));
process.on('exit', () => rmSync(own, { recursive: true, force: true }));
const OPTIONS = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** ms until a run is ended: after the last sign of a test, after its beginning, and after its results. No test may take ten minutes. */
const LIMITS = { silence: 12 * MINUTE, whole: 40 * MINUTE, ending: 30_000, look: 500 };

/**
 * Runs Jest on the project in this folder, and ends a run that does not end by itself: Jest waits for ever for a process, a connection or
 * a timer that a test left behind, and for a test that never gives the thread back. It says which test ran, where the thread was and what was left
 * behind, and the run has failed.
 * @param {string[]} words for Jest, after ours
 * @returns {Promise<number>} the exit code
 */
export async function supervise(words, limits = {}) {
  const { silence, whole, ending, look } = { ...LIMITS, ...limits };
  rmSync(RESULTS, { force: true });
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const reporters = ['default', new URL('progress.mjs', import.meta.url).pathname].map((one) => `--reporters=${one}`);
  const asked = [...reporters, '--passWithNoTests', '--json', `--outputFile=${COUNTED}`, ...words];
  const reporting = ['--report-on-signal', `--report-directory=${own}`, '--report-filename=report.json'];
  // Of its debugger.
  const port = await freePort();
  // A group of its own, so that what the tests started ends with it.
  const run = spawn(process.execPath, [...reporting, `--inspect-port=${port}`, jest, ...asked], {
    stdio: 'inherit',
    detached: true,
    env: {
      ...process.env,
      ALLIAGE_TEST_PROGRESS: PROGRESS,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${OPTIONS}`.trim(),
    },
  });
  const end = () => signalled(-run.pid, 'SIGKILL');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (end(), process.exit(1)));
  const ended = once(run, 'exit').then(([code]) => code ?? 1);
  const over = new AbortController();
  const stuck = watch({ silence, whole, ending, look }, over.signal);
  const code = await Promise.race([ended, stuck]);
  over.abort();
  if (typeof code === 'number') return (told(), code);
  console.error(`\nThis run of tests was ended: ${code}.`);
  for (const line of await whereItStands(run.pid, port)) console.error(line);
  end();
  await ended;
  notPassed();
  told();
  return 1;
}

const signalled = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
};

/** Why a run is to be ended, once it is. A time in which this process did not run either, the machine's sleep, is nobody's silence. */
async function watch({ silence, whole, ending, look }, signal) {
  const since = { begun: 0, sign: 0, results: 0 };
  const sign = () => statSync(PROGRESS, { throwIfNoEntry: false })?.mtimeMs;
  for (let [last, seen] = [performance.now(), sign()]; ;) {
    await sleep(look, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return undefined;
    const [now, latest] = [performance.now(), sign()];
    const passed = Math.min(now - last, 2 * look);
    since.begun += passed;
    since.sign = latest === seen ? since.sign + passed : 0;
    if (existsSync(COUNTED)) since.results += passed;
    [last, seen] = [now, latest];
    const [seconds, minutes] = [ending / 1000, (ms) => Math.round((ms / MINUTE) * 10) / 10];
    if (since.results > ending) return `it did not end in ${seconds} s after its last test`;
    if (since.sign > silence) return `no sign of a test for ${minutes(silence)} min`;
    if (since.begun > whole) return `it was not over after ${minutes(whole)} min`;
  }
}

/** What is known of a run that stands still: the tests in it, what keeps the process alive, and the stack of the thread. */
async function whereItStands(pid, port) {
  const running = existsSync(PROGRESS) ? JSON.parse(readFileSync(PROGRESS, 'utf8')) : [];
  signalled(pid, 'SIGUSR2');
  for (let tries = 0; tries < 30 && !existsSync(REPORT); tries++) await sleep(100);
  // It is there before it is whole; of a thread that goes round in circles there is none.
  await sleep(500);
  const alive = existsSync(REPORT) ? keepsAlive(JSON.parse(readFileSync(REPORT, 'utf8'))) : [];
  const stack = await stackOf(pid, port).catch((error) => [`no stack: ${error.message}`]);
  return [...running.map((one) => `  running: ${one}`), ...alive, ...stack.slice(0, 25).map((line) => `    ${line}`)];
}

function keepsAlive({ libuv }) {
  const names = ['pid', 'firesInMsFromNow', 'localEndpoint', 'remoteEndpoint', 'filename', 'fd', 'signal'];
  return libuv
    .filter(({ is_active, is_referenced }) => is_active && is_referenced)
    .map(({ type, ...more }) => {
      const known = names.filter((name) => more[name] != null).map((name) => `${name} ${JSON.stringify(more[name])}`);
      return `  keeps it alive: ${[type, ...known].join(', ')}`;
    });
}

/** Where whoever adds up the results looks for them. */
function told() {
  if (!existsSync(COUNTED)) return;
  mkdirSync('coverage', { recursive: true });
  copyFileSync(COUNTED, RESULTS);
}

/** What was counted is not all of it: whoever adds up the results is told of one suite that failed. */
function notPassed() {
  if (!existsSync(COUNTED)) return;
  const results = JSON.parse(readFileSync(COUNTED, 'utf8'));
  results.numRuntimeErrorTestSuites += 1;
  writeFileSync(COUNTED, JSON.stringify({ ...results, success: false }));
}
