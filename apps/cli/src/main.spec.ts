import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

describe('alliage', () => {
  it('warns once of a variable that nobody knows, beside what it was asked for', () => {
    const flags = ['--conditions=@alliage/source', '--disable-warning=ExperimentalWarning'];
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [...flags, join(import.meta.dirname, 'main.ts'), 'case-schema'],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ALLIAGE_URI: 'http://localhost:1' } },
    );
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ type: 'object' })]);
    expect(stderr).toMatch(/^La variable ALLIAGE_URI .* ALLIAGE_URL perhaps\?\n$/);
  });
});
