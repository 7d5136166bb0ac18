import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As if an older Node ran: what `process.versions` says is all that it looks at. Options given to Node do not pass on to the next. */
const older = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})`;

describe('alliage, started with an older Node', () => {
  let folder = '';
  let bin = '';
  const env = { ...process.env, NODE_OPTIONS: '' };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-bin-'));
    for (const name of ['bin', 'dist']) mkdirSync(join(folder, name));
    bin = join(folder, 'bin/alliage.mjs');
    copyFileSync(join(import.meta.dirname, '../bin/alliage.mjs'), bin);
    writeFileSync(
      join(folder, 'dist/main.js'),
      // Written, not logged: a logged boolean is coloured where FORCE_COLOR says so.
      'process.stdout.write(`${parseInt(process.versions.node) >= 24} ${process.argv.slice(2).join()}\\n`);process.exitCode = 3',
    );
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const start = () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', older, bin, 'play', 'a b'], {
      encoding: 'utf8',
      env,
    });
    return { stdout, stderr, status };
  };

  it('starts again with the project’s own, and ends as it ended', () => {
    const own = join(folder, `node_modules/node-${process.platform}-${process.arch}/bin`);
    mkdirSync(own, { recursive: true });
    symlinkSync(process.execPath, join(own, 'node'));
    expect(start()).toEqual({ stdout: 'true play,a b\n', stderr: '', status: 3 });
  });

  it('says in both languages which one is needed, where that is not there', () => {
    const { stdout, stderr, status } = start();
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(/^Il faut Node 24.*\nNode 24 or later is needed.*\n$/);
  });
});
