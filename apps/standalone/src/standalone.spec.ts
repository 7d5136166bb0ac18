import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyChain, type StoredEvent } from '@alliage/events';
import { SqliteEventStore } from '@alliage/event-store';
import { loadUntilGone, type Acknowledged } from './testing/load.ts';
import { Service } from './testing/service.ts';

async function openAlliance(service: Service): Promise<string> {
  const { organisationId } = (await service.post('/v1/organisations', { name: 'A', kind: 'association' })).body;
  const { personId } = (await service.post('/v1/persons', { name: 'Directrice (fictive)' })).body;
  const { body } = await service.post('/v1/alliances', { name: 'Alliance', organisationId, personId });
  service.actor = `role=pilot; person=${String(personId)}`;
  return `/v1/alliances/${String(body['allianceId'])}`;
}

/** Acknowledged commands after which a service counts as being under load. */
const enough = 60;

function underLoad(service: Service, alliance: string) {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  const load = loadUntilGone(service, alliance, 16, (count) => count >= enough && resolve());
  return { load, reached };
}

/** Every stream of the folder, read by nobody else: the service is down. */
async function streamsIn(folder: string): Promise<Map<string, StoredEvent[]>> {
  const store = new SqliteEventStore(join(folder, 'events.sqlite'));
  const streams = new Map<string, StoredEvent[]>();
  for (let after: string | undefined; ;) {
    const page = await store.readAll({ limit: 1_000, ...(after === undefined ? {} : { after }) });
    if (page.length === 0) break;
    for (const { position, ...event } of page) {
      streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
      after = position;
    }
  }
  await store.close();
  return streams;
}

/** Sent again under their keys, commands are answered as they were the first time: they are there, once. */
async function expectAllThere(service: Service, acknowledged: readonly Acknowledged[]): Promise<void> {
  for (const { path, sent, key, answer } of acknowledged) {
    const again = await service.post(path, sent, key);
    expect([again.status < 300, again.body]).toEqual([true, answer]);
  }
}

// Processes are started: on a busy machine that takes seconds.
jest.setTimeout(120_000);

describe('the standalone service', () => {
  let folder: string;
  const running: Service[] = [];
  const start = async () => {
    const service = await Service.start(folder);
    running.push(service);
    return service;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((service) => service.end('SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  });

  it('says at its first start, in French and English, where it keeps the data', async () => {
    const first = await start();
    expect(first.output).toContain(`Premier démarrage : les données sont gardées dans ${folder}`);
    expect(first.output).toContain(`First start: data is kept in ${folder}`);
    await first.end('SIGTERM');
    expect((await start()).output).toContain(`Data: ${folder}`);
  });

  it('does not start unless the environment says demonstration or test', async () => {
    const service = Service.spawn(folder, { ALLIAGE_MODE: '' });
    expect(await service.end()).toBe(1);
    expect(service.errors).toMatch(/ALLIAGE_MODE : à définir[^]*ALLIAGE_MODE: to be set/);
  });

  it('warns in its log of a variable that nobody knows, and starts', async () => {
    const service = Service.spawn(folder, { ALLIAGE_CACHE_MB: '64', LOG_LEVEL: 'warn' });
    running.push(service);
    while (!service.output.includes('ALLIAGE_CACHE_MB') && service.process.exitCode === null) await sleep(20);
    const line = service.output.split('\n').find((text) => text.includes('ALLIAGE_CACHE_MB'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 40,
      context: 'configuration',
      msg: expect.stringMatching(/^La variable ALLIAGE_CACHE_MB .*: ALLIAGE_CACHE_MIB perhaps\?$/),
    });
    expect(service.url).toMatch(/^http/);
  });

  it('names it also where it does not start for want of the one that was meant', async () => {
    const service = Service.spawn(folder, { ALLIAGE_MODE: '', ALLIAGE_MODUS: 'test' });
    expect(await service.end()).toBe(1);
    expect(service.errors).toMatch(/ALLIAGE_MODE: to be set[^]*ALLIAGE_MODUS.*: ALLIAGE_MODE perhaps\?/);
  });

  it('is refused a folder that another process uses, in words', async () => {
    await start();
    const second = Service.spawn(folder);
    expect(await second.end()).toBe(1);
    expect(second.errors).toMatch(/Un autre processus d’Alliage utilise déjà le dossier/);
    expect(second.errors).toMatch(/Another process of Alliage is using the folder/);
    expect(second.errors).not.toContain('    at ');
  });

  it('shows at once what was just recorded, and documents commands and views together', async () => {
    const service = await start();
    const alliance = await openAlliance(service);
    const { body } = await service.post(`${alliance}/rename-alliance`, { name: 'Un nom tout neuf' });
    const seen = await fetch(`${service.url}${alliance}?after=${String(body['after'])}`);
    expect([seen.status, await seen.text()]).toEqual([200, expect.stringContaining('Un nom tout neuf')]);
    const { paths } = (await (await fetch(`${service.url}/docs-json`)).json()) as { paths: Record<string, object> };
    expect(Object.keys(paths['/v1/alliances'] ?? {}).sort()).toEqual(['get', 'post']);
  });

  it('killed with -9 under load, loses nothing that it acknowledged and keeps nothing half', async () => {
    const service = await start();
    const alliance = await openAlliance(service);
    const { load, reached } = underLoad(service, alliance);
    await reached;
    await service.end('SIGKILL');
    const { acknowledged, unanswered, others } = await load;
    expect([acknowledged.length >= enough, others]).toEqual([true, []]);

    const again = await start();
    again.actor = service.actor;
    await expectAllThere(again, acknowledged);
    // Those cut off may or may not be there: sent again, they have one effect.
    for (const { path, sent, key } of unanswered) {
      const first = await again.post(path, sent, key);
      expect([first.status < 300, (await again.post(path, sent, key)).body]).toEqual([true, first.body]);
    }
    await again.end('SIGTERM');
    for (const [stream, events] of await streamsIn(folder))
      expect([stream, verifyChain(events).ok]).toEqual([stream, true]);
  });

  it('stopped under load, finishes what it took and answers the rest 503', async () => {
    const service = await start();
    const { load, reached } = underLoad(service, await openAlliance(service));
    await reached;
    await service.end('SIGTERM');
    const { acknowledged, others } = await load;
    expect(others.map(({ status }) => status).filter((status) => status !== 503)).toEqual([]);
    expect(service.errors).toBe('');
    const again = await start();
    again.actor = service.actor;
    await expectAllThere(again, acknowledged);
  });
});
