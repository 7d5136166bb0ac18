import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The PostgreSQL of this test run: its URL, or why there is none. Whoever runs the tests names one (`ALLIAGE_TEST_POSTGRES_URL`), or
 * one was begun before the first test, and is waited for (`tools/postgres/jest-begin.mjs`).
 */
export async function testPostgres(): Promise<{ readonly url: string } | { readonly skipped: string }> {
  const { ALLIAGE_TEST_POSTGRES_URL: url, ALLIAGE_TEST_POSTGRES_BEGUN: begun } = process.env;
  if (url) return url.startsWith('skipped: ') ? { skipped: url.slice('skipped: '.length) } : { url };
  if (!begun) return { skipped: 'no PostgreSQL was begun, and there is no ALLIAGE_TEST_POSTGRES_URL' };
  for (;;) {
    const told = await readFile(begun, 'utf8').catch(() => '');
    if (told !== '') return JSON.parse(told) as { url: string } | { skipped: string };
    await sleep(20);
  }
}
