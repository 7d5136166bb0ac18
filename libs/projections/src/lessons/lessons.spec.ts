import { given } from '../testing/given.ts';
import { alliance, happened, id } from '../testing/history.ts';
import { listJournal, listLessons, type JournalRequest, type LessonsRequest } from './queries.ts';

const here = alliance(1);
const lesson = (n: number, text: string, on: string, more: object = {}) =>
  happened(here, 'LessonCaptured', { lessonId: id(n), text, tags: [], openness: 'alliance', ...more }, { on });
const entry = (n: number, words: string, on: string, more: object = {}) =>
  happened(here, 'JournalEntryRecorded', { entryId: id(n), words, tags: [], openness: 'alliance', ...more }, { on });

const story = [
  happened(here, 'ProjectProposed', { projectId: id(50), title: 'Jardins', aim: 'Planter', partners: [] }),
  happened(here, 'BodyConstituted', { bodyId: id(60), kind: 'technical' }),
  happened(here, 'SessionConvened', {
    ...{ sessionId: id(61), bodyId: id(60), when: { form: 'meeting', startsAt: '2018-03-03T14:00' } },
    ...{ notice: { given: 8, required: 7 }, short: false },
  }),
  lesson(1, 'Se parler tôt', '2017', { tags: ['Confiance'], openness: 'public', from: { projectId: id(50) } }),
  lesson(2, 'Compter les heures', '2019-02-01', { from: { sessionId: id(61) } }),
  lesson(3, 'Avant nous, déjà', '../2008', { from: { words: 'Un ancien pacte' } }),
  entry(11, 'Semaine de la transition', '2018-05', { count: { value: 82, unit: 'événements' }, tags: ['Événement'] }),
  entry(12, 'Une visite à Lille', '2018-06-01', { source: 'Le bulletin' }),
  happened(alliance(2), 'LessonCaptured', { lessonId: id(4), text: 'Ailleurs', tags: [], openness: 'public' }),
];
const asked = { language: 'fr', day: '2024-01-01' } as const;
const lessons = async (wanted: Partial<LessonsRequest> = {}) =>
  (await given(story).answers((db) => listLessons(db, here, { ...asked, ...wanted }))).items;
const journal = async (wanted: Partial<JournalRequest> = {}) =>
  (await given(story).answers((db) => listJournal(db, here, { ...asked, ...wanted }))).items;
const numbers = (items: readonly { lessonId?: string; entryId?: string }[]) =>
  items.map(({ lessonId, entryId }) => Number((lessonId ?? entryId ?? '').slice(-4)));

describe('lessons', () => {
  it('are those of the alliance, in the order of the days they tell of (R29)', async () => {
    expect(numbers(await lessons())).toEqual([2, 1, 3]);
    expect(numbers(await lessons({ sort: 'day' }))).toEqual([3, 1, 2]);
  });

  it('name where they come from', async () => {
    const [session, project, words] = await lessons();
    expect(project).toMatchObject({ project: { projectId: id(50), title: 'Jardins' }, session: null, when: '2017' });
    expect(session?.session).toEqual({ sessionId: id(61), name: 'séance du comité technique du 3 mars 2018' });
    expect(words).toMatchObject({ cameFrom: 'Un ancien pacte', when: 'avant 2008', project: null });
  });

  it('are found by tag, openness, project, words and days', async () => {
    expect(numbers(await lessons({ tag: 'confiance' }))).toEqual([1]);
    expect(numbers(await lessons({ openness: 'alliance' }))).toEqual([2, 3]);
    expect(numbers(await lessons({ project: id(50) }))).toEqual([1]);
    expect(numbers(await lessons({ words: 'tot parler' }))).toEqual([1]);
    expect(numbers(await lessons({ from: '2017-06-01', until: '2018-12-31' }))).toEqual([1]);
  });
});

describe('the journal', () => {
  it('tells what happened, with its count and its source', async () => {
    const [visit, week] = await journal();
    expect(visit).toMatchObject({ source: 'Le bulletin', count: null, when: 'le 1er juin 2018' });
    expect(week).toMatchObject({ count: { value: 82, unit: 'événements' }, when: 'mai 2018' });
  });

  it('is found by tag and words, and goes page by page', async () => {
    expect(numbers(await journal({ tag: 'evenement' }))).toEqual([11]);
    expect(numbers(await journal({ words: 'lille bulletin' }))).toEqual([12]);
    const page = await given(story).answers((db) => listJournal(db, here, { ...asked, limit: 1 }));
    expect([page.total, numbers(page.items), page.next === null]).toEqual([2, [12], false]);
  });
});
