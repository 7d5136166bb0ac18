import { randomUUID } from 'node:crypto';
import { verifyChain } from '@alliage/events';
import { TestApp } from '../testing/app.ts';

describe('recording a command', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  it('opens an alliance: 201, its address, its ids, and the token to read it with', async () => {
    const opened = await api.openAlliance();
    const id = opened.body.allianceId;
    expect(opened.body).toMatchObject({
      revision: expect.any(Number),
      after: `alliance-${id}@${opened.body.revision}`,
      recorded: expect.arrayContaining([
        { id: expect.any(String), type: 'AllianceInitiated', revision: 0, ids: { allianceId: id } },
      ]),
    });
    expect([opened.status, opened.headers['location'], opened.headers['etag']]).toEqual([
      201,
      `/v1/alliances/${id}`,
      `"${opened.body.revision}"`,
    ]);
    const events = await api.stream(`alliance-${id}`);
    expect(verifyChain(events).ok).toBe(true);
    expect(events[0]?.metadata).toMatchObject({
      commandType: 'open-alliance',
      provenance: { kind: 'recorded' },
      basedOn: [
        { stream: `organisation-${opened.organisationId}`, revision: 0 },
        { stream: `person-${opened.personId}`, revision: 0 },
      ],
    });
  });

  it('R32: nobody has an entry of the alliance read by its party alone, which views would tell and no auditor could read', async () => {
    const { url } = await api.openAlliance();
    const words = { title: 'Un potager', aim: 'Planter', visibility: 'party' };
    const { status, body } = await api.post(`${url}/propose-project`, words, { ifMatch: '*' });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: '/visibility' })]]);
  });

  it('answers a command that changes nothing with an empty list', async () => {
    const { url, body } = await api.openAlliance();
    const same = await api.post(`${url}/rename-alliance`, { name: 'Alliance' }, { ifMatch: '*' });
    expect([same.status, same.body.recorded, same.body.revision]).toEqual([200, [], body.revision]);
  });

  it('sent again under its key, answers as the first time and has one effect', async () => {
    const { url, body } = await api.openAlliance();
    const key = randomUUID();
    const sent = { key, ifMatch: `"${body.revision}"` };
    const first = await api.post(`${url}/rename-alliance`, { name: 'Autre nom' }, sent);
    await api.post(`${url}/rename-alliance`, { name: 'Encore un autre' }, { ifMatch: '*' });
    const again = await api.post(`${url}/rename-alliance`, { name: 'Autre nom' }, sent);
    expect([again.status, again.body, again.headers['etag']]).toEqual([200, first.body, first.headers['etag']]);
    expect(await api.stream(`alliance-${body.allianceId}`)).toHaveLength(body.revision + 3);
  });

  it('creates once, however often it is sent', async () => {
    const key = randomUUID();
    const organisation = { name: 'Fédération B', kind: 'association' };
    const first = await api.post('/v1/organisations', organisation, { key });
    const again = await api.post('/v1/organisations', organisation, { key });
    expect([again.status, again.body, again.headers['location']]).toEqual([201, first.body, first.headers['location']]);
  });

  it('refuses a key that served another request', async () => {
    const key = randomUUID();
    await api.post('/v1/organisations', { name: 'C', kind: 'association' }, { key });
    const other = await api.post('/v1/organisations', { name: 'D', kind: 'association' }, { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('tells one caller’s key from another’s', async () => {
    const key = randomUUID();
    const organisation = { name: 'C', kind: 'association' };
    const one = await api.post('/v1/organisations', organisation, { key });
    const two = await api.post('/v1/organisations', organisation, { key, actor: `role=pilot; person=${randomUUID()}` });
    expect(two.body.organisationId).not.toBe(one.body.organisationId);
  });

  it.each([
    [undefined, 428, 'if-match-required'],
    ['3', 400, 'invalid-header'],
    ['W/"3"', 400, 'invalid-header'],
    ['"999"', 412, 'stale-revision'],
  ])('with If-Match %s answers %i', async (ifMatch, status, code) => {
    const { url } = await api.openAlliance();
    const answer = await api.post(`${url}/rename-alliance`, { name: 'X' }, ifMatch === undefined ? {} : { ifMatch });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('with a stale revision, names the present one', async () => {
    const { url, body } = await api.openAlliance();
    await api.post(`${url}/rename-alliance`, { name: 'X' }, { ifMatch: '*' });
    const stale = await api.post(`${url}/rename-alliance`, { name: 'Y' }, { ifMatch: `"${body.revision}"` });
    expect([stale.status, stale.headers['etag']]).toEqual([412, `"${body.revision + 1}"`]);
  });

  it.each([
    [undefined, 'idempotency-key-required'],
    ['abc', 'invalid-header'],
  ])('with key %s answers 400', async (key, code) => {
    const headers = { 'content-type': 'application/json', 'alliage-actor': `role=pilot; person=${randomUUID()}` };
    const answer = await api.app.inject({
      method: 'POST',
      url: '/v1/organisations',
      headers: { ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      payload: { name: 'C', kind: 'association' },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([400, code]);
  });

  it('knows nothing under an id that nobody opened', async () => {
    const answer = await api.post(`/v1/alliances/${randomUUID()}/rename-alliance`, { name: 'X' }, { ifMatch: '*' });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    const bad = await api.post('/v1/alliances/42/rename-alliance', { name: 'X' }, { ifMatch: '*' });
    expect([bad.status, bad.body.errors[0].field]).toEqual([400, 'allianceId']);
  });

  it('asks who acts before anything else about a command', async () => {
    const answer = await api.post('/v1/organisations', {}, { actor: 'role=king; person=x' });
    expect([answer.status, answer.body.errors[0].field]).toEqual([401, 'Alliage-Actor']);
  });

  it('says a refusal with its rule, in the caller’s language', async () => {
    const refused = await api.openAlliance({}, { actor: `role=pilot; person=${randomUUID()}`, language: 'en' });
    expect(refused.body).toMatchObject({
      status: 422,
      code: 'who-opens',
      rule: 'R36',
      refusals: [{ rule: 'R36', code: 'who-opens', detail: expect.stringMatching(/^An alliance is opened by/) }],
    });
  });

  it('takes a date as a person writes it', async () => {
    const { url, body } = await api.openAlliance({ effectiveOn: 'début 2018' });
    const events = await api.stream(`alliance-${body.allianceId}`);
    expect(events[0]?.metadata.effectiveOn).toBe('2018-37');
    const bad = await api.post(`${url}/rename-alliance`, { name: 'X', effectiveOn: 'hier' }, { ifMatch: '*' });
    expect([bad.status, bad.body.errors[0].field, bad.body.errors[0].rule]).toEqual([400, '/effectiveOn', 'when']);
  });

  it('lets a hundred commands on one alliance through, each on the state that the one before left', async () => {
    const { url, body } = await api.openAlliance();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => api.post(`${url}/rename-alliance`, { name: `Nom ${i}` }, { ifMatch: '*' })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    const events = await api.stream(`alliance-${body.allianceId}`);
    expect([events.length, verifyChain(events).ok]).toEqual([body.revision + 101, true]);
  });
});
