import {
  happened,
  heldIds,
  heldStory,
  id,
  organisation,
  person,
  small,
  smallStory,
  stored,
} from '@alliage/projections/testing';
import { append, TestApp } from '../testing/app.ts';

const url = `/v1/alliances/${small.allianceId}`;
/** The instant at which the n-th event of a story was recorded: a second apart, from 1 January 2026 on. */
const recorded = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString();
const indexOf = (type: string) => smallStory.findLastIndex((event) => event.type === type);

describe('asOf: what was known at a moment', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(smallStory);
  });
  afterAll(() => api.close());
  const ask = async (query: Readonly<Record<string, string>>, path = '') =>
    api.get(`${url}${path}?${new URLSearchParams(query).toString()}`);

  it('takes what was recorded until that instant, that instant included', async () => {
    const at = indexOf('StageEntered');
    const before = await ask({ asOf: recorded(at - 1) });
    const then = await ask({ asOf: recorded(at) });
    expect(before.body.stages).toHaveLength(1);
    expect(then.body.stages).toHaveLength(2);
    expect(then.body.moment).toEqual({ asOf: recorded(at), effectiveAt: null, day: '2026-01-01' });
    expect(then.body.revision).toBe(before.body.revision + 1);
  });

  it('R38: means by a day its end in the zone of the alliance', async () => {
    // The story was recorded in the first half minute of 2026 in UTC: one o'clock in the morning in Paris.
    expect((await ask({ asOf: '2025-12-31' })).status).toBe(404);
    expect((await ask({ asOf: '1er janvier 2026' })).body.revision).toBe(16);
    expect((await ask({ asOf: '2026-01-01T00:59:59+01:00' })).status).toBe(404);
    expect((await ask({ asOf: '2026-01-01T01:00:59+01:00' })).body.revision).toBe(16);
  });

  it('says plainly that nothing had been recorded by then', async () => {
    const { status, body } = await ask({ asOf: '2020-01-01' });
    expect([status, body.detail]).toEqual([404, expect.stringContaining('encore enregistré')]);
  });

  it('judges deadlines by the day of that moment, never after today', async () => {
    expect((await ask({ asOf: '2026-02-01' })).body.moment.day).toBe('2026-02-01');
    const later = await ask({ asOf: '2150-01-01' });
    expect(later.body.moment.day < '2150-01-01').toBe(true);
  });

  it('carries an ETag of its own, which no command can build on', async () => {
    const { headers } = await ask({ asOf: '2026-02-01' });
    expect(headers.etag).toMatch(/^"[\w-]{22}"$/);
    const again = await api.get(`${url}?asOf=2026-02-01`, { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
  });

  it.each([
    ['asOf', 'yesterday'],
    ['asOf', '2018'],
    ['asOf', '2018-02-29'],
    ['asOf', '2026-01-01T10:00'],
    ['asOf', '2026-13-01T10:00:00Z'],
    ['asOf', ''],
    ['asOf', '9999-01-01'],
    ['effectiveAt', 'someday'],
    ['effectiveAt', '2015/..'],
    ['effectiveAt', '2019-02-29'],
    ['effectiveAt', '2018-40'],
    ['effectiveAt', '1066'],
  ])('refuses %s=%s by its name, with a way out', async (name, value) => {
    for (const path of ['', '/gates/next', '/history']) {
      const { status, body } = await ask({ [name]: value }, path);
      expect([status, body.errors[0]?.field]).toEqual([400, `/${name}`]);
      expect(body.errors[0]?.detail).toMatch(/2018-11-01|2026-03-01/);
    }
  });

  it('refuses a moment given twice', async () => {
    expect((await api.get(`${url}?asOf=2026-01-01&asOf=2026-01-02`)).status).toBe(400);
  });
});

describe('effectiveAt: what was in force on a day', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(smallStory);
  });
  afterAll(() => api.close());
  const on = async (effectiveAt: string, path = '') =>
    api.get(`${url}${path}?${new URLSearchParams({ effectiveAt }).toString()}`);

  it('takes what had happened until that day, that day included', async () => {
    expect((await on('2018-08-31')).body.stages).toHaveLength(1);
    expect((await on('2018-09-01')).body.stages).toMatchObject([{}, { stage: 'pre-project', until: null, days: 0 }]);
  });

  it('R38: takes the last day of what is vague, as a person says it or in EDTF', async () => {
    for (const vague of ['mai 2018', '2018-05', 'mid-2018', '2018-38', '2018', 'avant juin 2018', '2010/2018-05']) {
      const { body } = await on(vague, '/parties');
      expect([vague, body.total]).toEqual([vague, 2]);
    }
    // The first third of 2018 ends in April, when the second ally was invited only.
    expect((await on('début 2018', '/parties')).body.total).toBe(1);
    expect((await on('début 2018')).body.moment).toEqual({ asOf: null, effectiveAt: '2018-37', day: '2018-04-30' });
    expect((await on('2020-02-29')).body.moment.day).toBe('2020-02-29');
    expect((await on('février 2020')).body.moment.day).toBe('2020-02-29');
  });

  it('R38: includes the whole day of a deadline', async () => {
    expect((await on('2018-12-31')).body.openConditions).toMatchObject([{ overdue: false }]);
    expect((await on('2019-01-01')).body.openConditions).toMatchObject([{ overdue: true }]);
    // Who withdraws is there until its last day.
    expect((await on('2019-01-31', '/parties')).body.total).toBe(2);
    expect((await on('2019-02-01', '/parties')).body.total).toBe(1);
  });

  it('R2: asks a gate what was missing then', async () => {
    expect((await on('2018-08-31', '/gates/next')).body.checklist).toMatchObject({ gate: 'G1', here: true });
    expect((await on('2018-09-01', '/gates/next')).body.checklist).toMatchObject({ gate: 'G2', here: true });
  });

  it('calls organisations by their names of that day', async () => {
    const names = async (day: string) => (await on(day, '/parties')).body.items.map((p: { name: string }) => p.name);
    expect(await names('2018-12-01')).toContain('Fédération des foyers');
    expect(await names('2019-06-01')).toContain('Foyers unis');
  });

  it('says that the alliance had not begun', async () => {
    const { status, body } = await on('2018-02-28');
    expect([status, body.detail]).toEqual([
      404,
      'Cette alliance n’avait pas encore commencé à cette date : le 28 février 2018.',
    ]);
    expect((await on('février 2018', '/gates/G1')).status).toBe(404);
  });

  it('goes together with asOf: of what was known then, what was in force on that day', async () => {
    const asOf = recorded(indexOf('StageEntered') - 1);
    const both = await api.get(`${url}?asOf=${asOf}&effectiveAt=2018-12-01`);
    expect(both.body).toMatchObject({ stages: [{ days: 275 }], moment: { asOf, effectiveAt: '2018-12-01' } });
    expect((await on('2018-12-01')).body.stages).toHaveLength(2);
  });
});

describe('names at another moment', () => {
  const story = [
    ...smallStory,
    happened(
      organisation(12),
      'OrganisationDetailsChanged',
      { name: 'Jardins réunis', kind: 'association', networkHead: true },
      { on: '2017' },
    ),
    happened(person(31), 'PersonDetailsChanged', { name: 'Directrice, renommée (fictive)' }),
  ];
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(story);
  });
  afterAll(() => api.close());
  const before = recorded(smallStory.length - 1);

  it('are those that were known of organisations then', async () => {
    const names = async (asOf: string) => {
      const { body } = await api.get(`${url}/parties?effectiveAt=2018-12-01&asOf=${asOf}`);
      return body.items.map((party: { name: string }) => party.name);
    };
    expect(await names(before)).toContain('Union des jardins');
    expect(await names(recorded(story.length))).toContain('Jardins réunis');
    expect(await names(before)).toContain('Union des jardins');
  });

  it('are those of now for persons: a name that was erased must not come back', async () => {
    const { body } = await api.get(`${url}/parties/${small.first}?asOf=${before}`);
    expect(JSON.stringify(body)).toContain('Directrice, renommée (fictive)');
  });

  it('go with a mark of their own where the alliance is parked: no later event reaches it', async () => {
    const last = stored(smallStory).at(-1);
    if (!last) throw new Error('no event');
    const broken = { ...last, id: id(77), revision: last.revision + 1, data: { no: 'sense' } };
    await append(api.store, [broken]);
    await api.get(`/v1/alliances?after=${small.alliance}@${broken.revision}`);
    const { status, body, headers } = await api.get(`${url}?asOf=2150-01-01`);
    expect([status, body.stale, body.revision, headers['alliage-stale']]).toEqual([200, true, last.revision, 'parked']);
  });
});

describe('asOf now', () => {
  it('answers every view as it is answered without a moment', async () => {
    const api = await TestApp.start(heldStory);
    const { paths } = (await api.get('/docs-json')).body as { paths: Record<string, { get?: object }> };
    const views = Object.keys(paths).filter((path) => path.startsWith('/v1/alliances/{allianceId}'));
    const places = views.map((path) =>
      path
        .replace('{allianceId}', small.allianceId)
        .replace('{partyId}', id(21))
        .replace('{sessionId}', heldIds.session)
        .replace('{bodyId}', heldIds.political)
        .replace('{projectId}', id(131))
        .replace('{gate}', 'next')
        .replace('{version}', '1')
        .replace(/\{\w+\}/g, id(405)),
    );
    expect(places.length).toBeGreaterThan(20);
    const asOf = new Date().toISOString();
    for (const place of places.filter((one) => !one.endsWith('/difference'))) {
      const now = await api.get(place);
      const then = await api.get(`${place}?asOf=${asOf}`);
      const { moment, ...rest } = then.body;
      expect([place, then.status, moment !== undefined]).toEqual([place, now.status, now.status === 200]);
      if (now.status === 200) expect([place, rest]).toEqual([place, now.body]);
    }
    await api.close();
  }, 30_000);
});
