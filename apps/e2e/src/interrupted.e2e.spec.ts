import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Unreachable } from '@alliage/cli';
import { SqliteEventStore } from '@alliage/event-store';
import { verifyChain, type StoredEvent } from '@alliage/events';
import { alliage, ChildService } from './testing/child.ts';
import { CASE, playThere } from './testing/demonstration.ts';
import { dataFolder } from './testing/running.ts';
import { rowsOf } from './testing/views.ts';

interface Told {
  revision: number;
  sentence: string;
  when: string;
  provenance: unknown;
  who: unknown;
}
/** The history without what is new each time: instants and the ids of events. */
const told = async (service: ChildService, allianceId: string): Promise<Told[]> =>
  (await service.all<Told>(`/v1/alliances/${allianceId}/history`)).map(
    ({ revision, sentence, when, provenance, who }) => ({ revision, sentence, when, provenance, who }),
  );

async function streamsOf(folder: string): Promise<Map<string, StoredEvent[]>> {
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

describe('the demonstration, interrupted', () => {
  const once = dataFolder();
  const interrupted = dataFolder();
  const running: ChildService[] = [];
  const start = async (folder: string) => {
    const service = await ChildService.start(folder);
    running.push(service);
    return service;
  };
  afterAll(async () => {
    for (const service of running) await service.end('SIGKILL');
    once.remove();
    interrupted.remove();
  });

  it('killed with -9 in the middle of playing and played again, is the same as played once', async () => {
    const whole = await start(once.path);
    // The one time that the built command plays: what `npm start` does.
    const { code, out } = await alliage('play', CASE, '--to', whole.url, '--json');
    expect(code).toBe(0);
    const played = JSON.parse(out) as { allianceId: string; revision: number; refusals: unknown[] };
    expect(played.refusals.length).toBeGreaterThan(30);

    const first = await start(interrupted.path);
    const cut = playThere(first.url, { onProgress: (done) => void (done === 170 && first.end('SIGKILL')) });
    await expect(cut).rejects.toBeInstanceOf(Unreachable);
    const second = await start(interrupted.path);
    const again = await playThere(second.url);
    expect([again.allianceId, again.revision]).toEqual([played.allianceId, played.revision]);

    for (const service of [whole, second]) await service.seen(played.allianceId, played.revision);
    expect(await told(second, played.allianceId)).toEqual(await told(whole, played.allianceId));
  });

  it('has an unbroken hash chain in every stream, after the kill too', async () => {
    for (const service of running) await service.end('SIGTERM');
    for (const folder of [once, interrupted])
      for (const [stream, events] of await streamsOf(folder.path))
        expect([stream, verifyChain(events).ok]).toEqual([stream, true]);
  });

  it('has views that are the same, row by row, when they are built again from nothing', async () => {
    const before = rowsOf(interrupted.path);
    expect(Object.values(before).flat().length).toBeGreaterThan(1_000);
    rmSync(join(interrupted.path, 'views'), { recursive: true });
    const service = await start(interrupted.path);
    await service.end('SIGTERM');
    expect(rowsOf(interrupted.path)).toEqual(before);
  });
});

describe('alliage, on the command line', () => {
  it('helps in French, then in English, and says its exit codes', async () => {
    const { code, out } = await alliage('play', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/joue un cas contre un service qui tourne · plays a case/);
    expect(out).toMatch(/Codes de sortie · Exit codes:\s+0 {2}fait · done/);
  });

  it('names file and line of what is wrong in a case', async () => {
    const { code, err } = await alliage('play', join(import.meta.dirname, '../package.json'));
    expect([code, err]).toEqual([1, expect.stringMatching(/package\.json:1: case: .+ · .+/)]);
  });

  it('says when no service is there, and how to start one', async () => {
    const { code, err } = await alliage('play', CASE, '--to', 'http://127.0.0.1:9');
    expect([code, err]).toEqual([3, expect.stringContaining('npm start')]);
  });

  it('tells words that it does not understand from everything else', async () => {
    expect((await alliage('play', CASE, '--to', 'somewhere')).code).toBe(2);
    expect((await alliage('pley')).code).toBe(2);
  });
});
