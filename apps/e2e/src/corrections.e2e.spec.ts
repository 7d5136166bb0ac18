import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { httpClient, playCase, readCase, type Played } from '@alliage/cli';
import { verifyChain, type StoredEvent } from '@alliage/events';
import { newPlace, type Service } from './testing/place.ts';
import type { Json } from './testing/running.ts';

interface Entry extends Json {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly sentence: string;
  readonly effectiveOn: string;
  readonly corrected?: readonly Json[];
}
interface Answer {
  readonly status: number;
  readonly body: Json & { revision: number; code?: string; recorded: { id: string; ids: Json }[] };
}

/** R31, R43: what an alliance knew wrongly is put right over HTTP, and what it knew stays visible. */
describe('what was wrong is put right', () => {
  const place = newPlace();
  let service: Service;
  let played: Played;
  let url: string;
  let stored: StoredEvent[];
  let before: string;
  let revision: number;

  const actor = () => `role=pilot; person=${played.labels.exactly('person', 'fnh-memoire') ?? randomUUID()}`;
  async function send(command: string, body: object): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'if-match': '*',
      'alliage-actor': actor(),
    };
    const answer = await fetch(`${service.url}${url}/${command}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as Answer['body'];
    if (answer.ok) revision = said.revision;
    return { status: answer.status, body: said };
  }
  /** Recorded, and seen by the views. */
  async function done(command: string, body: object): Promise<Answer['body']> {
    const { status, body: said } = await send(command, body);
    if (status !== 200) throw new Error(`${command}: ${status} ${JSON.stringify(said)}`);
    await service.seen(played.allianceId, said.revision);
    return said;
  }
  const get = <T = Json>(path: string) => service.get<T>(`${url}${path}`);
  const history = (query = '') => get<{ items: Entry[] }>(`/history?limit=200${query}`).then(({ items }) => items);
  const find = async (type: string) => (await history()).find((entry) => entry.type === type) as Entry;
  const raw = async () =>
    (await service.get<{ items: StoredEvent[] }>(`/v1/streams/alliance-${played.allianceId}/events?limit=500`)).items;

  beforeAll(async () => {
    service = await place.start();
    const file = readFileSync(join(import.meta.dirname, '../../../cases/fnh-uncpie-recit.yaml'), 'utf8');
    played = await playCase(readCase(file), { client: httpClient(service.url, 'fr') });
    await service.seen(played.allianceId, played.revision);
    url = `/v1/alliances/${played.allianceId}`;
    revision = played.revision;
    stored = await raw();
    before = new Date().toISOString();
    // What is recorded from here on is later than that instant, also by the clock's own grain.
    await new Promise((later) => setTimeout(later, 5));
  });
  afterAll(() => place.remove());

  it('R31: the date of a reported decision, in words as people say them; the register shows both', async () => {
    const entry = await find('DecisionReported');
    const asked = {
      eventId: entry.id,
      path: '/effectiveOn',
      was: entry.effectiveOn,
      reason: 'L’article donne le mois.',
    };
    await done('correct-entry', { ...asked, becomes: 'mars 2013', source: 'Relecture de l’article' });
    const { reported } = await get<{ reported: Json[] }>('/decisions');
    expect(reported[0]).toMatchObject({
      on: '2013-03',
      corrected: [{ field: '/effectiveOn', changes: [{ was: entry.effectiveOn, becomes: '2013-03' }] }],
    });
    const told = (await history()).filter(({ id, type }) => id === entry.id || type === 'EntryCorrected');
    expect(told).toMatchObject([
      { effectiveOn: '2013-03', corrected: [{ changes: [{ source: 'Relecture de l’article' }] }] },
      { sentence: expect.stringContaining(`mars 2013 au lieu de ${entry.effectiveOn}`) },
    ]);
  });

  it('R31: the words of a project; the view of that project shows what they replace', async () => {
    const entry = await find('ProjectProposed');
    await done('correct-entry', {
      eventId: entry.id,
      path: '/title',
      becomes: 'Un autre intitulé',
      reason: 'Coquille.',
    });
    const { items } = await get<{ items: (Json & { projectId: string })[] }>('/projects');
    const project = items.find(({ title }) => title === 'Un autre intitulé');
    expect(project?.['corrected']).toMatchObject([{ field: '/title', retained: 'Un autre intitulé' }]);
    expect(await get(`/projects/${project?.projectId}`)).toMatchObject({ corrected: [{ field: '/title' }] });
  });

  it('R43: two accounts that disagree stand side by side; the one retained counts', async () => {
    const entry = (await history()).filter(({ type }) => type === 'StageEntered')[1] as Entry;
    const field = { eventId: entry.id, path: '/effectiveOn' };
    const other = await done('record-other-account', { ...field, value: '2014', source: 'Mémoire de l’équipe' });
    const stages = async () => (await get<{ stages: Json[] }>('')).stages.map(({ on }) => on);
    expect(await stages()).toContain(entry.effectiveOn);
    const accountId = other.recorded[0]?.ids['accountId'];
    await done('retain-account', { ...field, accountId, reason: 'L’équipe y était.' });
    expect(await stages()).toContain('2014');
    const { items } = await get<{ items: Json[] }>(`/corrections?subject=${entry.id}`);
    expect(items).toMatchObject([
      {
        retainedSaid: '2014',
        accounts: [
          { accountId: null, value: entry.effectiveOn, retained: false },
          { value: '2014', source: 'Mémoire de l’équipe', retained: true },
        ],
      },
    ]);
  });

  it('R32: the visibility of a lesson; its view shows it', async () => {
    const { recorded } = await done('capture-lesson', { text: 'Se parler tôt.' });
    await done('change-visibility', { eventId: recorded[0]?.id, to: 'public', reason: 'Utile à d’autres.' });
    const { items } = await get<{ items: Json[] }>('/lessons');
    expect(items.find(({ text }) => text === 'Se parler tôt.')).toMatchObject({
      openness: 'public',
      corrected: [{ field: '/visibility', changes: [{ was: 'alliance', becomes: 'public' }] }],
    });
  });

  it('refuses what may not be put right, and says what may; what is right already changes nothing', async () => {
    const entry = await find('DecisionReported');
    const refused = async (body: object) =>
      (await send('correct-entry', { eventId: entry.id, reason: 'x', ...body })).body.code;
    expect(await refused({ path: '/number', becomes: 3 })).toBe('not-correctable');
    expect(await refused({ path: '/title', was: 'Autre', becomes: 'x' })).toBe('not-what-is-in-force');
    expect(await refused({ path: '/effectiveOn', becomes: '2030' })).toBe('not-in-the-future');
    expect(await refused({ path: '/outcome', becomes: 'perhaps' })).toBe('value-does-not-fit');
    expect(await refused({ path: 'title', becomes: 'x' })).toBe('invalid-request');
    expect(await refused({ path: '/title', becomes: 12.5 })).toBe('invalid-request');
    const same = { eventId: entry.id, path: '/effectiveOn', becomes: '2013-03', reason: 'x' };
    expect((await done('correct-entry', same)).recorded).toEqual([]);
  });

  it('asOf before the correction, everything stands as it was known then; the difference says what was put right', async () => {
    const asOf = `&asOf=${encodeURIComponent(before)}`;
    const [then, now] = [await history(asOf), await history()];
    expect(then.map(({ id }) => id)).toEqual(expect.arrayContaining(stored.map(({ id }) => id)));
    expect(then.some((entry) => 'corrected' in entry || entry.type === 'EntryCorrected')).toBe(false);
    expect(now.filter((entry) => 'corrected' in entry).length).toBeGreaterThanOrEqual(4);
    expect(await get<Json>(`/corrections?asOf=${encodeURIComponent(before)}`)).toMatchObject({ total: 0 });
    const difference = await get<{ onlyInTo: { items: Entry[] }; onlyInFrom: { items: Entry[] } }>(
      `/difference?from=${encodeURIComponent(`asOf:${before}`)}`,
    );
    const sides = [difference.onlyInFrom, difference.onlyInTo].map(({ items }) =>
      items.filter(({ type }) => type === 'DecisionReported').map(({ effectiveOn }) => effectiveOn),
    );
    expect(sides).toEqual([[expect.not.stringContaining('2013-03')], ['2013-03']]);
  });

  it('effectiveAt reads days as they were put right: the correction is beside what it corrects, whenever it was made', async () => {
    const { items } = await get<{ items: Json[] }>('/corrections?effectiveAt=2015-12-31');
    expect(items.map(({ field }) => field)).toContain('/effectiveOn');
    expect((await history('&effectiveAt=2013-02-28')).some(({ effectiveOn }) => effectiveOn === '2013-03')).toBe(false);
  });

  it('R31: the stored events are what they were, byte for byte, and the hash chain verifies', async () => {
    const now = await raw();
    expect(now.slice(0, stored.length)).toEqual(stored);
    expect(verifyChain(now).ok).toBe(true);
  });

  it('after a restart, and rebuilt from nothing, rows and answers are the same', async () => {
    const answers = async () => [await get(''), await get('/corrections'), await get('/decisions')];
    const live = await answers();
    await service.close();
    const rows = await place.rows();
    expect(rows['corrections_field']).toHaveLength(4);
    const owner = `alliance-${played.allianceId}`;
    const folded = await place.rowsAt(owner, revision, { asOf: new Date().toISOString() });
    const mine = Object.fromEntries(
      Object.entries(rows).map(([table, lines]) => [
        table,
        lines.filter((line) => line.includes(`"owner":"${owner}"`)),
      ]),
    );
    expect(folded).toEqual(mine);
    await place.forgetViews();
    service = await place.start();
    await service.seen(played.allianceId, revision);
    expect(await answers()).toEqual(live);
    // The write side has read the stream anew as well: it knows what is in force.
    const entry = await find('DecisionReported');
    const stale = { eventId: entry.id, path: '/effectiveOn', was: '2012', becomes: '2013', reason: 'x' };
    expect((await send('correct-entry', stale)).body.code).toBe('not-what-is-in-force');
    await service.close();
    expect(await place.rows()).toEqual(rows);
  });
});
