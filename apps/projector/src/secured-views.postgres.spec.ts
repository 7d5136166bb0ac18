import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteEventStore } from '@alliage/event-store';
import { newAuthority } from '@alliage/event-store/testing';
import { createHttpApp, EventStoreModule, readConfiguration } from '@alliage/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ProjectorModule } from './projector.module.ts';
import { projectorVariables } from './projector.variables.ts';
import { viewsOf } from './views-place.ts';

type Started = { readonly url: string; readonly port: number; stop(): void } | { readonly skipped: string };
const tool = new URL('../../../tools/postgres/start.mjs', import.meta.url).href;
const { startPostgres } = (await import(tool)) as { startPostgres(secured: object): Promise<Started> };

const PASSWORD = 'se:cret/é%';
const authority = await newAuthority();
// A database of their own.
const server = await startPostgres(await authority.certify(['localhost', '127.0.0.1']));

const title = 'views in a PostgreSQL with TLS and accounts';
const suite = 'url' in server ? describe : describe.skip;

suite('skipped' in server ? `${title} (${server.skipped})` : title, () => {
  const { url, port, stop } = server as Exclude<Started, { skipped: string }>;
  let folder = '';
  const running: NestFastifyApplication[] = [];
  const file = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const say = async (...words: string[]) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const one of words) await client.query(one);
    await client.end();
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-secured-'));
    await say(`create role alliage login password '${PASSWORD}'`, 'create database alliage');
    await say('grant create on database alliage to alliage');
  });
  afterEach(async () => {
    for (const app of running.splice(0)) await app.close();
  });
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true });
  });

  const known = () => ({
    ALLIAGE_VIEWS: `postgresql://localhost:${port}/alliage`,
    ALLIAGE_VIEWS_USER: 'alliage',
    ALLIAGE_VIEWS_PASSWORD_FILE: file('password', `${PASSWORD}\n`),
    ALLIAGE_VIEWS_CA_FILE: file('ca.pem', authority.certificate),
  });
  const start = async (environment: Record<string, string>) => {
    const views = viewsOf(readConfiguration(projectorVariables, environment));
    const modules = [EventStoreModule.with(new SqliteEventStore(':memory:')), ProjectorModule.with({ views })];
    const app = await createHttpApp(modules, { logLevel: 'silent' });
    running.push(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return app;
  };
  const ready = async (app: NestFastifyApplication) => {
    const { statusCode, body } = await app.inject({ url: '/health/ready' });
    return { is: statusCode === 200, body };
  };
  const becomes = async (app: NestFastifyApplication, holds: (now: Awaited<ReturnType<typeof ready>>) => boolean) => {
    for (const end = performance.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const now = await ready(app);
      if (holds(now)) return now;
      if (performance.now() > end) throw new Error(now.body);
    }
  };

  it('are ready with its authority, an account that may create schemas, and its password', async () => {
    const app = await start(known());
    await becomes(app, ({ is }) => is);
    expect((await app.inject({ url: '/v1/alliances' })).statusCode).toBe(200);
  });

  it.each<[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
    [
      'the authority is not known',
      () => ({ ...known(), ALLIAGE_VIEWS_CA_FILE: '' }),
      /autorité inconnue.*ALLIAGE_VIEWS_CA_FILE/,
    ],
    [
      'it is another authority',
      async () => ({ ...known(), ALLIAGE_VIEWS_CA_FILE: file('other', (await newAuthority('CN=X')).certificate) }),
      /autorité inconnue.*ALLIAGE_VIEWS_CA_FILE/,
    ],
    [
      'the password is wrong',
      () => ({ ...known(), ALLIAGE_VIEWS_PASSWORD_FILE: file('wrong', 'wrong') }),
      /ALLIAGE_VIEWS_USER et ALLIAGE_VIEWS_PASSWORD_FILE/,
    ],
    [
      'there is no password',
      () => ({ ...known(), ALLIAGE_VIEWS_PASSWORD_FILE: '' }),
      /ALLIAGE_VIEWS_USER et ALLIAGE_VIEWS_PASSWORD_FILE/,
    ],
    [
      'TLS is left out',
      () => ({ ...known(), ALLIAGE_VIEWS: `postgresql://localhost:${port}/alliage?sslmode=disable` }),
      /attend TLS : ôtez sslmode=disable/,
    ],
    [
      'there is no such database',
      () => ({ ...known(), ALLIAGE_VIEWS: `postgresql://localhost:${port}/nowhere` }),
      /n’existe pas sur ce serveur/,
    ],
  ])('are not ready where %s, and say what to mend', async (_, environment, words) => {
    const app = await start(await environment());
    const { body } = await becomes(app, ({ is, body }) => !is && body.includes('ALLIAGE_VIEWS'));
    expect(body).toMatch(words);
    expect(body).not.toContain(PASSWORD);
  });

  it('are not ready where the account may not create schemas, say so, and mend once it may', async () => {
    await say('create database without_right');
    const app = await start({ ...known(), ALLIAGE_VIEWS: `postgresql://localhost:${port}/without_right` });
    await becomes(app, ({ is, body }) => !is && body.includes('grant create on database'));
    await say('grant create on database without_right to alliage');
    await becomes(app, ({ is }) => is);
  });
});
