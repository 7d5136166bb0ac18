import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const supervise = join(import.meta.dirname, '../../../tools/jest/supervise.mjs');
const limits = { silence: 4_000, whole: 60_000, ending: 1_500 };
const CONFIG = `export default { testEnvironment: 'node', testMatch: ['<rootDir>/src/*.spec.mjs'] };`;

describe('a run of tests that does not end by itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-stuck-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** Runs one spec as `npm test` does, with less patience. */
  const run = async (spec: string) => {
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'jest.config.mjs'), CONFIG);
    writeFileSync(join(folder, 'src/some.spec.mjs'), spec);
    const code = `const { supervise } = await import(${JSON.stringify(supervise)});
      process.exit(await supervise([], ${JSON.stringify(limits)}))`;
    const started = spawn(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder });
    const said = Promise.all([text(started.stdout), text(started.stderr)]);
    const [exit] = await once(started, 'exit');
    const told = join(folder, 'coverage/results.json');
    const results = existsSync(told) ? JSON.parse(readFileSync(told, 'utf8')) : undefined;
    return { exit, said: (await said).join('\n'), results };
  };

  it('because a test left a process behind is ended, says so, and has failed, though its tests passed', async () => {
    const spec = `import { spawn } from 'node:child_process';
      it('leaves one', () => void spawn('sleep', ['600']));`;
    const { exit, said, results } = await run(spec);
    expect(said).toContain('it did not end in 1.5 s after its last test');
    expect(said).toMatch(/keeps it alive: process, pid \d+/);
    const pid = Number(/process, pid (\d+)/.exec(said)?.[1]);
    // Whoever takes it over from the dead looks after it in a moment.
    for (let tries = 0; tries < 100 && existsSync(`/proc/${pid}`); tries++) await sleep(50);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect([exit, results.numPassedTests, results.numRuntimeErrorTestSuites]).toEqual([1, 1, 1]);
  });

  it('because a test never gives the thread back is ended, and says which one, and where it goes round', async () => {
    const spec = `const round = () => { for (let i = 0; i >= 0; i++) if (i < 0) return i; };
      it('goes round', () => void round());`;
    const { exit, said, results } = await run(spec);
    expect(said).toContain('no sign of a test');
    expect(said).toContain('running: src/some.spec.mjs: goes round');
    expect(said).toMatch(/at round \(.*some\.spec\.mjs:1:/);
    expect([exit, results]).toEqual([1, undefined]);
  });

  it('is told from one that ends: what failed and what passed is as Jest has it', async () => {
    const { exit, said, results } = await run(`it('holds', () => undefined); it('does not', () => expect(1).toBe(2));`);
    expect(said).not.toContain('was ended');
    expect([exit, results.numPassedTests, results.numFailedTests]).toEqual([1, 1, 1]);
  });

  it('is told from one beside which another run of the same project ends', async () => {
    const slow = Array.from({ length: 8 }, (_, n) => `it('${n}', () => new Promise((r) => setTimeout(r, 800)));`).join(
      '',
    );
    const first = run(slow);
    await sleep(2_500);
    // As a run of one of its files leaves them.
    mkdirSync(join(folder, 'coverage'), { recursive: true });
    writeFileSync(join(folder, 'coverage/results.json'), '{}');
    writeFileSync(join(folder, 'coverage/progress.json'), '[]');
    const { exit, said, results } = await first;
    expect(said).not.toContain('was ended');
    expect([exit, results.numPassedTests]).toEqual([0, 8]);
  });
});
