import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('alliage', () => {
  const alliage = (words: string[], env: NodeJS.ProcessEnv = {}) => {
    const flags = ['--conditions=@alliage/source', '--disable-warning=ExperimentalWarning'];
    return spawnSync(process.execPath, [...flags, join(import.meta.dirname, 'main.ts'), ...words], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    });
  };

  it.each([
    ['backup', ['--into', '/backups/one'], { ALLIAGE_DATA: 'kurrentdb://localhost:2113' }],
    ['backup', ['--into', 'kurrentdb://localhost:2113'], {}],
    ['restore', ['--from', 'esdb+discover://cluster.example:2113'], {}],
  ])('%s %j of a server, which keeps no folder, points to what goes from one to the other', (command, options, env) => {
    const { stderr, status } = alliage([command, ...options], env);
    expect(status).toBe(2);
    expect(stderr).toContain('un dossier est attendu');
    expect(stderr).toContain('alliage migrate');
  });

  it.each([
    ['migrate', ['--from', './data', '--to', 'http://localhost:2113']],
    ['migrate', ['--from', 'postgresql://localhost/events', '--to', './data']],
    ['verify', ['--data', 'http://localhost:3000']],
  ])('%s %j of what keeps no events makes no folder of that name', (command, options) => {
    const { stderr, status } = alliage([command, ...options]);
    expect(status).toBe(2);
    expect(stderr).toContain('un dossier, ou un EventStoreDB (kurrentdb://…), est attendu');
  });

  it('warns once of a variable that nobody knows, beside what it was asked for', () => {
    const { stdout, stderr, status } = alliage(['case-schema'], { ALLIAGE_URI: 'http://localhost:1' });
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ type: 'object' })]);
    expect(stderr).toMatch(/^La variable ALLIAGE_URI .* ALLIAGE_URL perhaps\?\n$/);
  });
});
