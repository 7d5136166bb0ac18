import { heldIds, heldStory, id, small } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

describe('bodies and sessions over HTTP', () => {
  let api: TestApp;
  const url = `/v1/alliances/${small.allianceId}`;
  beforeAll(async () => {
    api = await TestApp.start(heldStory);
  });
  afterAll(() => api.close());

  it('R5: the political committee says who is missing for it to be complete', async () => {
    const { status, body } = await api.get(`${url}/political-committee`);
    expect([status, body.kind, body.completeness.complete]).toEqual([200, 'political', false]);
  });

  it('a committee that nobody has constituted is shown as such', async () => {
    const { status, body } = await api.get(`${url}/technical-committee`, { 'accept-language': 'en' });
    expect([status, body.name, body.bodyId, body.members]).toEqual([200, 'technical committee', null, []]);
  });

  it('R36: the round table is there, always complete', async () => {
    const { body } = await api.get(`${url}/round-table`);
    expect([body.name, body.completeness.complete]).toEqual(['tour de table', true]);
  });

  it('a body and its members are found by id, a team by its project', async () => {
    expect((await api.get(`${url}/bodies/${heldIds.political}`)).body.name).toBe('comité politique');
    expect((await api.get(`${url}/bodies/${heldIds.political}/members?who=all&limit=2`)).body).toMatchObject({
      total: 3,
    });
    expect((await api.get(`${url}/projects/${id(131)}/team`)).body.project.title).toBe('Jardins');
  });

  it('sessions are listed, and one is shown as a whole', async () => {
    const { body } = await api.get(`${url}/sessions?kind=political`);
    expect(body).toMatchObject({ total: 1, items: [{ when: 'le 2 octobre 2018 à 14 h 30' }] });
    const one = await api.get(`${url}/sessions/${heldIds.session}`);
    expect(one.body).toMatchObject({ status: 'closed', live: null, agenda: [{ title: 'Budget commun' }, {}] });
  });

  it.each([
    [`${url}/sessions/${id(404)}`, 404],
    [`${url}/bodies/${id(404)}`, 404],
    [`${url}/bodies/${id(404)}/members`, 404],
    [`${url}/projects/${id(404)}/team`, 404],
    [`${url}/sessions?from=2018-02-30`, 400],
    [`${url}/sessions?status=none`, 400],
    [`${url}/bodies?kind=round-table`, 400],
  ])('%s: %i', async (asked, status) => {
    expect((await api.get(asked)).status).toBe(status);
  });
});

describe('R12, R10: a session that is open', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(heldStory.slice(0, -4));
  });
  afterAll(() => api.close());

  it('shows the quorum as it stands, for each decision item, and who has still to accept', async () => {
    const { body } = await api.get(`/v1/alliances/${small.allianceId}/sessions/${heldIds.session}`);
    expect(body.live).toMatchObject({
      quorum: { reached: true },
      stillToAccept: [],
      items: [{ quorum: { alliesNeeded: 2 } }, { quorum: { alliesNeeded: 2 } }],
    });
  });
});
