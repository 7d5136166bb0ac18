import { alliance, happened, id } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

const of = alliance(1);
const story = [
  happened(of, 'AllianceInitiated', {
    ...{ allianceId: id(1), name: 'Bien manger', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
    demonstration: false,
  }),
  happened(of, 'StageEntered', { to: 'evaluation', cycle: 1, basis: { kind: 'entry' }, criteria: [] }),
];

describe('GET /v1/alliances/:allianceId/evaluation', () => {
  let api: TestApp;
  const url = `/v1/alliances/${id(1)}/evaluation`;
  beforeAll(async () => {
    api = await TestApp.start(story);
  });
  afterAll(() => api.close());

  it('answers with plan, cycles, scenarios, roadmaps and trust', async () => {
    const { status, body } = await api.get(url);
    expect([status, body.revision, body.plan, body.cycles.length]).toEqual([200, 1, null, 1]);
    expect(body).toMatchObject({ scenarios: [], roadmaps: [], trust: [] });
  });

  it.each([
    [`${url}?cycle=2`, 200],
    [`${url}?cycle=0`, 400],
    [`${url}?cycle=first`, 400],
    [`${url}?what=1`, 400],
    [`/v1/alliances/${id(9)}/evaluation`, 404],
  ])('%s: %i', async (asked, status) => {
    expect((await api.get(asked)).status).toBe(status);
  });
});
