import { randomUUID } from 'node:crypto';
import { testPostgres } from '@alliage/projections/testing';
import pg from 'pg';

/** A database of a test's own on the PostgreSQL of this test run, or why there is none. */
export async function ownDatabase(): Promise<{ readonly url: string; remove(): Promise<void> } | { skipped: string }> {
  const found = await testPostgres();
  if ('skipped' in found) return found;
  const name = `e2e_${randomUUID().replaceAll('-', '')}`;
  const say = async (words: string) => {
    const client = new pg.Client({ connectionString: found.url });
    await client.connect();
    await client.query(words).finally(() => client.end());
  };
  await say(`create database ${name}`);
  const url = new URL(found.url);
  url.pathname = `/${name}`;
  // The server of the tests has no certificate.
  url.searchParams.set('sslmode', 'disable');
  return { url: url.href, remove: () => say(`drop database ${name} with (force)`) };
}
