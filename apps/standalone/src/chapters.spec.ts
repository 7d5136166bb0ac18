import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { collect, SqliteEventStore } from '@alliage/event-store';
import { Service } from './testing/service.ts';

// Processes are started: on a busy machine that takes seconds.
jest.setTimeout(180_000);

const reported = (effectiveOn: string) => ({ effectiveOn, provenance: { kind: 'reported', source: 'Un récit' } });
const CHAPTERS = 8;

describe('the automations of the standalone service, killed', () => {
  let folder: string;
  let service: Service;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-chapters-'));
    service = await Service.start(folder);
  });
  afterAll(async () => {
    await service.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const send = async (path: string, body: object) => {
    const answer = await service.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const open = async (body: object): Promise<string> => {
    const { organisationId } = await send('/v1/organisations', { name: 'A', kind: 'association' });
    const { personId } = await send('/v1/persons', { name: 'Directrice (fictive)' });
    service.actor = `role=representative; person=${randomUUID()}`;
    const { allianceId } = await send('/v1/alliances', { name: 'Alliance', organisationId, personId, ...body });
    service.actor = `role=pilot; person=${String(personId)}`;
    return String(allianceId);
  };
  const status = async () => {
    const { automations } = (await (await fetch(`${service.url}/v1/automations`)).json()) as {
      automations: {
        state: string;
        position: string;
        counts: { done?: number; nothing?: number };
        failed: unknown[];
      }[];
    };
    return automations[0]!;
  };
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const killed = async () => {
    await service.end('SIGKILL');
    service = await Service.start(folder);
  };

  it('section 7: a charter that comes into force reaches each chapter, once, though the process is killed on the way, again and again', async () => {
    const parentId = await open(reported('2014'));
    const pilot = service.actor;
    const tell = async (name: string, body: object) => {
      service.actor = pilot;
      return send(`/v1/alliances/${parentId}/${name}`, body);
    };
    const chapters: string[] = [];
    for (let i = 0; i < CHAPTERS; i += 1) {
      const told = await tell('report-chapter', { territory: { name: `Territoire ${i}` }, ...reported('2015') });
      const [{ ids }] = told['recorded'] as [{ ids: { chapterId: string } }];
      chapters.push(await open({ parentId, chapterId: ids.chapterId, ...reported('2015') }));
    }
    for (const year of ['2016', '2018', '2020']) {
      await until(async () => (await status()).state === 'live');
      const before = (await status()).counts.done ?? 0;
      await tell('report-charter', { vision: `La charte de ${year}`, ...reported(year) });
      // Somewhere on the way: at once, after the first, in the middle of it all.
      const enough = before + { '2016': 0, '2018': 1, '2020': CHAPTERS / 2 }[year]!;
      await until(async () => ((await status()).counts.done ?? 0) >= enough);
      await killed();
    }
    const expected = CHAPTERS * 3;
    await until(async () => ((await status()).counts.done ?? 0) >= expected && (await status()).state === 'live');
    expect((await status()).failed).toEqual([]);
    await service.end('SIGTERM');
    expect(service.errors).toBe('');

    const store = new SqliteEventStore(join(folder, 'events.sqlite'));
    for (const chapterId of chapters) {
      const events = await collect(store.readStream(`alliance-${chapterId}`));
      const taken = events
        .filter(({ type }) => type === 'ParentCharterTaken')
        .map(({ data }) => (data as { parent: { version: number } }).parent.version);
      expect(taken).toEqual([1, 2, 3]);
    }
    await store.close();
    service = await Service.start(folder);
  });
});
