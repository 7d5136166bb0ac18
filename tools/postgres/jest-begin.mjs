import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Begins a PostgreSQL for these tests, unless there is one already; the first test that needs it waits for it. */
export default function begin() {
  if (process.env.ALLIAGE_TEST_POSTGRES_URL || process.env.ALLIAGE_TEST_POSTGRES_BEGUN) return;
  const told = join(mkdtempSync(join(tmpdir(), 'alliage-pg-told-')), 'postgres.json');
  process.env.ALLIAGE_TEST_POSTGRES_BEGUN = told;
  const server = spawn(process.execPath, [new URL('serve.mjs', import.meta.url).pathname, told], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  globalThis.__postgres = server;
}
