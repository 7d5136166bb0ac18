import { alliance, happened, id } from '@alliage/projections/testing';
import { TestApp } from '../testing/app.ts';

const here = alliance(1);
const story = [
  happened(here, 'AllianceInitiated', {
    ...{ allianceId: id(1), name: 'Une', types: [], themes: [], territories: [], zone: 'Europe/Paris' },
    demonstration: true,
  }),
  happened(here, 'LessonCaptured', { lessonId: id(2), text: 'Se parler tôt', tags: ['Confiance'], openness: 'public' }),
  happened(here, 'JournalEntryRecorded', { entryId: id(3), words: 'Une visite', tags: [], openness: 'alliance' }),
  happened(here, 'FeasibilityStudyStarted', { studyId: id(4), question: 'Peut-on ?' }),
  happened(here, 'ConditionSet', {
    ...{ conditionId: id(5), source: { kind: 'study', studyId: id(4) }, text: 'Un lieu', due: '2020-01-01' },
  }),
];

describe('lessons, journal, feasibility and conditions, through HTTP', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await TestApp.start(story);
  });
  afterAll(() => api.close());
  const get = (path: string, language = 'fr') =>
    api.get(`/v1/alliances/${id(1)}/${path}`, { 'accept-language': language });

  it('are answered with the revision that their rows have, in the asked language', async () => {
    const { body, headers } = await get('lessons?tag=confiance&sort=day', 'en');
    expect([body.total, body.items[0].opennessName, headers.etag]).toEqual([
      1,
      expect.stringContaining('public'),
      '"4"',
    ]);
    expect((await get('journal?words=visite')).body.items).toMatchObject([{ words: 'Une visite', tags: [] }]);
    expect((await get('feasibility')).body.studies).toMatchObject([{ question: 'Peut-on ?', concluded: null }]);
    expect((await get('conditions?status=overdue')).body.items).toMatchObject([{ text: 'Un lieu', overdue: true }]);
  });

  it.each([
    ['lessons?project=42', '/project'],
    ['lessons?sort=text', '/sort'],
    ['journal?openness=party', '/openness'],
    ['journal?from=hier', '/from'],
    ['conditions?status=late', '/status'],
    ['conditions?cursor=WzFd', '/cursor'],
    ['feasibility?limit=1', '/limit'],
  ])('refuse %s, naming %s', async (path, field) => {
    const { status, body } = await get(path);
    expect([status, body.errors?.map((error: { field: string }) => error.field)]).toEqual([400, [field]]);
  });

  it('of an alliance that is not there are not found', async () => {
    for (const path of ['lessons', 'journal', 'feasibility', 'conditions'])
      expect((await api.get(`/v1/alliances/${id(9)}/${path}`)).status).toBe(404);
  });
});
