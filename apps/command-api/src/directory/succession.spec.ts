import { TestApp } from '../testing/app.ts';

describe('R34: the succession of an organisation, over HTTP', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start();
  });
  afterAll(() => api.close());

  const operator = 'role=operator; person=6f1d3c1e-9a0b-4c5d-8e7f-001122334455';
  const registered = async (name: string): Promise<string> =>
    (await api.post('/v1/organisations', { name, kind: 'association' })).body.recorded[0].ids.organisationId;
  const succeeds = (id: string, by: string) =>
    api.post(
      `/v1/organisations/${id}/record-succession`,
      { successors: [by], kind: 'merged', effectiveOn: '2020-01-01' },
      { ifMatch: '*', actor: operator },
    );

  it('never goes round in a circle, however many came between', async () => {
    const [a, b, c] = [await registered('A'), await registered('B'), await registered('C')] as const;
    expect((await succeeds(a, b)).status).toBe(200);
    expect((await succeeds(b, c)).status).toBe(200);
    const { status, body } = await succeeds(c, a);
    expect([status, body.rule, body.code]).toEqual([422, 'R34', 'succession-in-a-circle']);
    expect(await api.stream(`organisation-${c}`)).toHaveLength(1);
  });
});
