import { happened, id, network, small, smallStory } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

const story = [
  ...smallStory,
  happened(network(61), 'NetworkMembersCounted', { count: { value: 53, unit: 'unions' } }, { on: '2018' }),
  happened(network(61), 'JournalEntryRecorded', {
    ...{ entryId: id(91), words: 'Une visite', tags: [], openness: 'network' },
  }),
  happened(network(61), 'LessonCaptured', { lessonId: id(92), text: 'Se parler', tags: [], openness: 'network' }),
];

describe('networks, their portfolio and lessons, through HTTP', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(story);
  });
  afterAll(() => api.close());
  const get = (path: string, language = 'fr') => api.get(`/v1/${path}`, { 'accept-language': language });
  const here = `networks/${small.network}`;

  it('answer in the asked language', async () => {
    expect((await get(here)).body).toMatchObject({
      members: { listed: 0, counted: { value: 53, when: '2018' } },
      facilitators: [{ present: true }],
    });
    expect((await get(`${here}/members`)).body).toMatchObject({ items: [], counted: { value: 53 } });
    expect((await get(`${here}/journal`)).body.items).toMatchObject([{ words: 'Une visite', openness: 'network' }]);
    expect((await get(`${here}/lessons`, 'en')).body.items).toMatchObject([{ text: 'Se parler' }]);
    const { items, facets } = (await get(`${here}/portfolio`, 'en')).body;
    expect([items.length, facets.stages]).toEqual([
      1,
      [{ stage: 'pre-project', count: 1, name: expect.stringMatching(/pre-project/) }],
    ]);
  });

  it('R32: keep for the network what is the network’s', async () => {
    expect((await get('lessons')).body.total).toBe(0);
    expect((await get(`lessons?network=${small.network}`)).body.total).toBe(1);
  });

  it.each([
    [`${here}/portfolio?network=${small.network}`, '/network'],
    ['portfolio?stage=nowhere', '/stage'],
    ['portfolio?demonstration=maybe', '/demonstration'],
    ['portfolio?sort=owner', '/sort'],
    ['lessons?openness=alliance', '/openness'],
    ['lessons?network=42', '/network'],
    [`${here}/members?present=1`, '/present'],
    [`${here}/journal?cursor=WzFd`, '/cursor'],
  ])('refuse %s, naming %s', async (path, field) => {
    const { status, body } = await get(path);
    expect([status, body.errors?.map((error: { field: string }) => error.field)]).toEqual([400, [field]]);
  });

  it('of a network that is not there are not found', async () => {
    for (const path of ['', '/members', '/journal', '/lessons', '/portfolio'])
      expect((await get(`networks/${id(9)}${path}`)).status).toBe(404);
  });
});
