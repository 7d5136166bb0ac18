import { alliance, happened, id, smallStory, stored } from '@alliage/projections/testing';
import fc from 'fast-check';
import { append, TestApp } from '../testing/app.ts';

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { readonly schema?: { example?: unknown } }> }>
  >;
}

const ALLIANCE = id(1);
const known = (path: string) =>
  path
    .replace('{allianceId}', ALLIANCE)
    .replace('{partyId}', id(21))
    .replace('{gate}', 'next')
    .replace('persons/{id}', `persons/${id(31)}`)
    .replace('networks/{id}', `networks/${id(61)}`)
    .replace('organisations/{id}', `organisations/${id(11)}`)
    .replace('{stream}', alliance(1))
    // What the small story does not have.
    .replace(/\{\w+Id\}/g, id(405))
    .replace(/\{\w+\}/g, '1');
const isTold = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].every(([, name = '']) =>
    ['allianceId', 'partyId', 'gate', 'id', 'stream'].includes(name),
  );

describe('the routes of the views', () => {
  let api: TestApp;
  let gets: [string, Operation][];
  beforeAll(async () => {
    api = await TestApp.start(smallStory);
    const { paths } = (await api.get('/docs-json')).body as { paths: Record<string, { get?: Operation }> };
    gets = Object.entries(paths).flatMap(([path, { get }]) => (get && path.startsWith('/v1') ? [[path, get]] : []));
  });
  afterAll(() => api.close());

  it('are documented in French, then English, with an example of the answer', () => {
    expect(gets.length).toBeGreaterThan(10);
    for (const [path, { summary, responses }] of gets) {
      expect([path, summary]).toEqual([path, expect.stringMatching(/^.{3,} — .{3,}$/)]);
      expect([
        path,
        Object.keys(responses['200']?.content?.['application/json']?.schema?.example ?? {}).length > 0,
      ]).toEqual([path, true]);
    }
  });

  it('describe every parameter in both languages', () => {
    const bare = gets.flatMap(([path, { parameters = [] }]) =>
      parameters
        .filter(({ in: where, description }) => where !== 'header' && !description?.includes(' — '))
        .map(({ name }) => `${path} ${name}`),
    );
    expect(bare).toEqual([]);
  });

  it('answer, with an ETag: of one alliance its revision, of a list a digest', async () => {
    for (const [path] of gets.filter(([one]) => isTold(one) && !/projections|difference/.test(one))) {
      const { status, headers, body } = await api.get(known(path));
      expect([path, status]).toEqual([path, 200]);
      const revision = path.includes('{allianceId}') ? '"16"' : headers.etag;
      expect([path, headers.etag, body.stale]).toEqual([path, revision, undefined]);
    }
  });

  it('refuse unknown parameters and ids by name, and do not know unknown alliances', async () => {
    for (const [path] of gets.filter(([one]) => one !== '/v1/projections')) {
      const odd = await api.get(`${known(path)}?colour=red`);
      expect([path, odd.status, odd.body.errors?.[0]?.field]).toEqual([path, 400, '/colour']);
      if (!path.includes('{allianceId}')) continue;
      const malformed = await api.get(known(path.replace('{allianceId}', 'not-an-id')));
      expect([path, malformed.status]).toEqual([path, 400]);
      expect(malformed.body.errors.map(({ field }: { field: string }) => field)).toContain('/allianceId');
      const missing = await api.get(known(path.replace('{allianceId}', id(404))));
      expect([path, missing.status, missing.body.code]).toEqual([path, 404, 'not-found']);
    }
  });

  it('refuse by name what every object has, as any other unknown parameter', async () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      const { status, body } = await api.get(`/v1/alliances?${name}=red`);
      expect([name, status, body.errors?.[0]]).toMatchObject([
        ...[name, 400],
        { field: `/${name}`, rule: 'unknown-field' },
      ]);
    }
  });

  it('answer in the language asked for', async () => {
    const gate = (language: string) => api.get(`/v1/alliances/${ALLIANCE}/gates/next`, { 'accept-language': language });
    expect((await gate('en')).body.checklist).toMatchObject({
      gate: 'G2',
      to: { name: 'experimentation' },
      here: true,
      open: false,
    });
    expect((await gate('fr')).body.checklist).toMatchObject({ to: { name: 'expérimentation' } });
  });

  it('name in a checklist whom it waits for', async () => {
    const { body } = await api.get(`/v1/alliances/${ALLIANCE}/gates/G1`);
    const shared = body.checklist.criteria.find(
      ({ criterion }: { criterion: string }) => criterion === 'profiles-shared',
    );
    expect(shared.missing ?? '').not.toContain('{party:');
  });

  it('never answer 5xx, whatever is asked', async () => {
    const names = [
      'limit',
      'cursor',
      'sort',
      'after',
      'day',
      'from',
      'until',
      'type',
      'stage',
      'words',
      'subject',
      'names',
      'role',
      'who',
      'asOf',
      'effectiveAt',
      'to',
    ];
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1', '-name', '2024-02-30', 'W10', '%', 'null', id(1)),
      // Days and instants, of which some are moments.
      fc.constantFrom(
        '2018',
        '2018-37',
        'mai 2018',
        '../2018-11',
        '2015/..',
        '2026-01-01',
        '2026-01-01T00:00:05Z',
        'asOf:2026-01-01',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 }),
        async (n, given) => {
          const [path] = gets[n % gets.length] ?? ['/v1/alliances'];
          const query = given
            .filter(([name]) => name !== 'after')
            .map(([name, one]) => `${name}=${encodeURIComponent(one.toWellFormed())}`);
          const { status } = await api.get(`${known(path)}?${query.join('&')}`);
          expect([200, 400, 404]).toContain(status);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('rebuild the views when an operator says so, and say how far it is', async () => {
    const before = await api.get(`/v1/alliances/${ALLIANCE}/history`);
    const begun = await api.app.inject({ method: 'POST', url: '/v1/projections/rebuild', payload: {} });
    expect([begun.statusCode, begun.json().views[0].rebuild.state]).toEqual([
      202,
      expect.stringMatching(/running|done/),
    ]);
    const rebuild = async () => (await api.get('/v1/projections')).body.views[0].rebuild.state;
    while ((await rebuild()) === 'running') await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await rebuild()).toBe('done');
    const after = await api.get(`/v1/alliances/${ALLIANCE}/history?after=${alliance(1)}@${before.body.revision}`);
    expect(after.body).toEqual(before.body);
  });

  it('show what is parked with its reason, and try it again when an operator says so', async () => {
    const renamed = happened(alliance(7), 'AllianceRenamed', { name: 'Jamais ouverte' });
    await append(api.store, stored([...smallStory, renamed]).slice(-1));
    await api.get(`/v1/alliances?after=${alliance(7)}@0`);
    const { body } = await api.get('/v1/projections');
    expect(body.views[0]).toMatchObject({
      view: 'views',
      state: 'live',
      lag: { events: 0 },
      parked: [{ owner: alliance(7), revision: 0 }],
    });
    const retry = (owner: string) =>
      api.app.inject({ method: 'POST', url: '/v1/projections/retry', payload: { owner } });
    expect((await retry(alliance(7))).json()).toMatchObject({ parked: { owner: alliance(7) } });
    expect((await retry(alliance(1))).statusCode).toBe(404);
    expect((await retry('alliance-1')).json()).toMatchObject({ status: 400, errors: [{ field: '/owner' }] });
    expect((await api.get('/health/ready')).status).toBe(200);
  });
});
