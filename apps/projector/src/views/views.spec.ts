import { alliance, id, smallStory, stored } from '@alliage/projections/testing';
import { append, TestApp } from '../testing/app.ts';

describe('the views of a process', () => {
  let api: TestApp;
  beforeEach(async () => {
    api = await TestApp.start(smallStory);
  });
  afterEach(() => api.close());
  const lastStored = () => {
    const last = stored(smallStory).at(-1);
    if (!last) throw new Error('no event');
    return last;
  };

  it('turn not ready at an event of newer code, and go on answering with what they have', async () => {
    const last = lastStored();
    const newer = { ...last, id: id(77), revision: last.revision + 1, version: 99 };
    await append(api.store, [newer]);
    await api.get(`/v1/alliances?after=${alliance(1)}@${newer.revision}`);
    const ready = await api.get('/health/ready');
    expect([ready.status, ready.body.errors]).toEqual([
      503,
      [{ field: 'views', rule: 'up', detail: expect.stringContaining('v99') }],
    ]);
    expect((await api.get('/health/live')).status).toBe(200);
    const list = await api.get('/v1/alliances');
    expect([list.status, list.body.total]).toEqual([200, 1]);
    expect((await api.get('/v1/projections')).body.views[0]).toMatchObject({ state: 'stopped', lag: { events: 1 } });
  });

  it('say of an alliance whose gates rest on newer events that the service is to be upgraded', async () => {
    const last = lastStored();
    await append(api.store, [{ ...last, id: id(77), revision: last.revision + 1, type: 'SomethingNew' }]);
    const { status, body } = await api.get(`/v1/alliances/${id(1)}/gates/next`);
    expect([status, body.code]).toEqual([503, 'newer-events']);
  });

  it('show a parked alliance as far as it goes, and mark it stale', async () => {
    const last = lastStored();
    await append(api.store, [{ ...last, id: id(77), revision: last.revision + 1, data: { no: 'sense' } }]);
    await api.get(`/v1/alliances?after=${alliance(1)}@${last.revision + 1}`);
    const { status, body, headers } = await api.get(`/v1/alliances/${id(1)}`);
    expect([status, body.stale, body.revision, body.nextGate, headers['alliage-stale']]).toEqual([
      200,
      true,
      last.revision,
      null,
      'parked',
    ]);
  });
});
