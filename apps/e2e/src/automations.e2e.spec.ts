import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { StandIn } from '@alliage/event-store/testing/eventstoredb';
import { alliage, ChildService } from './testing/child.ts';
import { ownDatabase } from './testing/own-database.ts';

const database = await ownDatabase();
const NAME = 'parent-charter-to-chapters';
const CHAPTERS = 4;
const reported = (effectiveOn: string) => ({ effectiveOn, provenance: { kind: 'reported', source: 'Un récit' } });

interface Status {
  readonly state: string;
  readonly counts: { readonly done?: number };
  readonly last: readonly { readonly stream: string; readonly cause: { readonly eventId: string } }[];
}
const statusOf = async (service: ChildService) =>
  (await service.get<{ automations: Status[] }>('/v1/automations')).automations[0]!;

async function until(holds: () => Promise<boolean>, ms = 60_000): Promise<void> {
  for (const end = performance.now() + ms; !(await holds()); await sleep(5))
    if (performance.now() > end) throw new Error(`still not so after ${ms} ms: ${holds}`);
}

/** Sends commands to one of the command sides, as the pilot of an alliance. */
function sender(service: () => ChildService) {
  let actor = `role=representative; person=${randomUUID()}`;
  const send = async (path: string, body: object) => {
    const who = { 'alliage-actor': actor, 'idempotency-key': randomUUID(), 'if-match': '*' };
    const headers = { 'content-type': 'application/json', ...who };
    const answer = await fetch(service().url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    const said = (await answer.json()) as Record<string, unknown>;
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(said)}`);
    return said;
  };
  const open = async (body: object): Promise<string> => {
    const { organisationId } = await send('/v1/organisations', { name: 'A', kind: 'association' });
    const { personId } = await send('/v1/persons', { name: 'Directrice (fictive)' });
    actor = `role=representative; person=${randomUUID()}`;
    const { allianceId } = await send('/v1/alliances', { name: 'Alliance', organisationId, personId, ...body });
    actor = `role=pilot; person=${String(personId)}`;
    return String(allianceId);
  };
  return { send, open };
}

(('url' in database ? describe : describe.skip) as typeof describe)(
  `what the service does by itself, with several command sides${'url' in database ? '' : ` (${database.skipped})`}`,
  () => {
    const standIn = new StandIn();
    const running: ChildService[] = [];
    afterAll(async () => {
      for (const service of running) await service.end('SIGKILL');
      standIn.stop();
      if ('url' in database) await database.remove();
    });

    it('section 7: is done by one of them, though it is killed again and again; another takes over within seconds, and nothing is done twice', async () => {
      const { connectionString } = await standIn.start();
      const start = async () => {
        const service = await ChildService.of('command-api', {
          ALLIAGE_EVENT_STORE: 'eventstoredb',
          ALLIAGE_EVENTSTOREDB: connectionString,
          ALLIAGE_AUTOMATIONS: (database as { url: string }).url,
        });
        running.push(service);
        return service;
      };
      let [leading, other] = [await start(), await start()];
      await until(async () => (await statusOf(leading)).state === 'live');
      await until(async () => (await statusOf(other)).state === 'standby');
      const { send, open } = sender(() => other);

      const parentId = await open(reported('2014'));
      const tellers = sender(() => other);
      const chapters: string[] = [];
      for (let i = 0; i < CHAPTERS; i += 1) {
        const told = await send(`/v1/alliances/${parentId}/report-chapter`, {
          ...{ territory: { name: `Territoire ${i}` } },
          ...reported('2015'),
        });
        const [{ ids }] = told['recorded'] as [{ ids: { chapterId: string } }];
        chapters.push(await tellers.open({ parentId, chapterId: ids.chapterId, ...reported('2015') }));
      }
      for (const [i, year] of ['2016', '2018'].entries()) {
        const before = (await statusOf(other)).counts.done ?? 0;
        await send(`/v1/alliances/${parentId}/report-charter`, { vision: `La charte de ${year}`, ...reported(year) });
        // At once, and in the middle of it all.
        const enough = before + [0, CHAPTERS / 2][i]!;
        await until(async () => ((await statusOf(other)).counts.done ?? 0) >= enough);
        await leading.end('SIGKILL');
        const killed = performance.now();
        await until(async () => (await statusOf(other)).state === 'live');
        expect(performance.now() - killed).toBeLessThan(30_000);
        [leading, other] = [other, await start()];
      }
      const all = CHAPTERS * 2;
      await until(async () => ((await statusOf(other)).counts.done ?? 0) >= all);
      const { last, counts } = await statusOf(other);
      expect(counts.done).toBe(all);
      // The ledger has each deed once.
      const deeds = last.map(({ stream, cause }) => `${stream} ${cause.eventId}`);
      expect(new Set(deeds).size).toBe(deeds.length);

      // Whichever of them an operator asks.
      const told = await alliage('automation', 'status', '--to', other.url);
      expect([told.code, told.out]).toEqual([0, expect.stringMatching(/stands by/)]);
      const retried = await alliage('automation', 'retry', NAME, '--to', other.url);
      expect([retried.code, retried.err]).toEqual([0, '']);
      await until(async () => (await statusOf(leading)).state === 'standby');
      expect((await statusOf(other)).state).toBe('live');

      const projector = await ChildService.of('projector', {
        ...{ ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: connectionString },
        ALLIAGE_VIEWS: `${(database as { url: string }).url}`,
      });
      running.push(projector);
      for (const chapterId of chapters) {
        const { items } = await projector.get<{ items: { type: string; data: { parent: { version: number } } }[] }>(
          `/v1/streams/alliance-${chapterId}/events?limit=100`,
        );
        const taken = items.filter(({ type }) => type === 'ParentCharterTaken').map(({ data }) => data.parent.version);
        expect(taken).toEqual([1, 2]);
      }
    }, 600_000);
  },
);
