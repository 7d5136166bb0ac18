import { alliance, happened, id } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

const of = alliance(1);
const story = [
  happened(of, 'AllianceInitiated', {
    ...{ allianceId: id(1), name: 'Bien manger', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
    demonstration: false,
  }),
  happened(of, 'ProjectProposed', { projectId: id(51), title: 'Cantines', aim: 'Mille cantines', partners: [] }),
  happened(of, 'ProjectProposed', { projectId: id(52), title: 'Atlas', aim: 'Une carte', partners: [] }),
  happened(of, 'ProjectLaunched', {
    projectId: id(51),
    team: [],
    basis: { kind: 'decision', decisionId: id(61) },
  }),
];

describe('GET /v1/alliances/:allianceId/projects', () => {
  let api: TestApp;
  const url = `/v1/alliances/${id(1)}/projects`;
  beforeAll(async () => {
    api = await TestApp.start(story);
  });
  afterAll(() => api.close());

  it('answers with the projects that fit, and the revision that they show', async () => {
    const { status, body, headers } = await api.get(`${url}?status=launched`);
    expect([status, body.total, body.items[0].title, headers.etag]).toEqual([200, 1, 'Cantines', '"3"']);
  });

  it('R27: flags a launched project whose team does not span two allies', async () => {
    const { body } = await api.get(url);
    expect(body.items.map(({ flagged }: { flagged: boolean }) => flagged)).toEqual([true, false]);
  });

  it('tells one project as a whole, in the language asked for', async () => {
    const { body } = await api.get(`${url}/${id(51)}`, { 'accept-language': 'en' });
    expect([body.statusName, body.flagged, body.milestones]).toEqual(['launched', true, []]);
  });

  it('R37: of a project that only a source tells, what it leaves out is « non connu », and nothing is reminded of', async () => {
    const provenance = { kind: 'reported', source: 'Un article' } as const;
    const told = [
      happened(
        of,
        'ProjectProposed',
        { projectId: id(53), title: 'Jardins', aim: 'Semer', partners: [] },
        { provenance },
      ),
      happened(
        of,
        'ProjectLaunched',
        { projectId: id(53), team: [], basis: { kind: 'report', source: 'Un article' } },
        { provenance },
      ),
    ];
    const reported = await TestApp.start([...story, ...told]);
    for (const [language, unknown] of [
      ['fr', 'non connu'],
      ['en', 'unknown'],
    ] as const) {
      const { body } = await reported.get(`${url}/${id(53)}`, { 'accept-language': language });
      expect(body).toMatchObject({
        ...{ reported: true, flagged: false, means: null, meansSaid: unknown },
        ...{ budgetCents: null, budgetSaid: unknown, proposedBy: null, proposedBySaid: unknown },
      });
    }
    const { body } = await reported.get(`${url}/${id(52)}`);
    expect(body).toMatchObject({
      reported: false,
      budgetSaid: null,
      meansSaid: null,
      means: { pledged: { cents: 0 } },
    });
    await reported.close();
  });

  it.each([
    [`/v1/alliances/${id(9)}/projects`, 404],
    [`${url}/${id(99)}`, 404],
    [`${url}/x`, 400],
    [`${url}?status=none`, 400],
    [`${url}?sort=owner`, 400],
    [`${url}?cursor=!`, 400],
    [`${url}?what=1`, 400],
  ])('%s: %i', async (asked, status) => {
    expect((await api.get(asked)).status).toBe(status);
  });
});
