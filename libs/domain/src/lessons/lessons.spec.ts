import { inPreProject, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const projectId = id('project');
const alliance = () =>
  given(
    ...twoAllies(),
    happened('ProjectProposed', { projectId, title: 'Un jardin', aim: 'Planter', partners: [] }, '2016-06-01'),
    inPreProject('2016-07-01'),
  );

describe('Lessons', () => {
  it('say what was learnt, where it came from, and who may read it', () => {
    const lesson = {
      text: 'Se parler tôt',
      tags: ['gouvernance', 'gouvernance'],
      openness: 'public',
      projectId,
    } as const;
    const outcome = alliance().when('capture-lesson', { ...lesson, cameFrom: 'Un bilan' });
    expect(outcome.events).toMatchObject([{ visibility: 'public' }]);
    expect(outcome.data('LessonCaptured')).toMatchObject({
      text: 'Se parler tôt',
      tags: ['gouvernance'],
      openness: 'public',
      from: { projectId, words: 'Un bilan' },
    });
  });

  it('R32: are the alliance’s own unless they say otherwise', () => {
    const outcome = alliance().when('capture-lesson', { text: 'Se parler tôt' });
    expect(outcome.events).toMatchObject([{ visibility: 'alliance', data: { openness: 'alliance', tags: [] } }]);
  });

  it('R32: are read by whom the command says, also where it says so as of any entry; by nobody else where it says two things', () => {
    const words = { text: 'Se parler tôt' };
    const said = alliance().when('capture-lesson', words, { visibility: 'public' });
    expect(said.events).toMatchObject([{ visibility: 'public', data: { openness: 'public' } }]);
    const two = alliance().when('capture-lesson', { ...words, openness: 'public' }, { visibility: 'alliance' });
    expect(two.refusals).toEqual(['R32 two-visibilities']);
    const entry = { words: 'Une visite', openness: 'network' } as const;
    const journal = alliance().when('record-journal-entry', entry, { visibility: 'alliance' });
    expect(journal.refusals).toEqual(['R32 two-visibilities']);
  });

  it('R29: may be older than the alliance, not than what they come from', () => {
    expect(alliance().when('capture-lesson', { text: 'Un échec utile' }, { effectiveOn: '2009' }).types).toEqual([
      'LessonCaptured',
    ]);
    expect(alliance().when('capture-lesson', { text: 'Tôt', projectId }, { effectiveOn: '2016-05' }).refusals).toEqual([
      'R29 lesson-before-its-project',
    ]);
  });

  it('name a project and a session that exist', () => {
    expect(alliance().when('capture-lesson', { text: 'Tôt', projectId: id('none') }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
    expect(alliance().when('capture-lesson', { text: 'Tôt', sessionId: id('none') }).refusals).toEqual([
      'section 1 unknown-here',
    ]);
  });
});

describe('The journal', () => {
  it('keeps what fits nowhere else, with its count and its source', () => {
    const entry = {
      words: 'Semaine de la transition',
      tags: ['événement'],
      source: 'Rapport 2017',
      openness: 'network',
      count: { value: 82, unit: 'événements' },
    } as const;
    const outcome = alliance().when('record-journal-entry', entry);
    expect(outcome.events).toMatchObject([{ visibility: 'network', data: entry }]);
  });

  it('R29: goes back before the alliance began, and never ahead', () => {
    const entry = { words: 'Une première rencontre' };
    expect(alliance().when('record-journal-entry', entry, { effectiveOn: '../2012' }).types).toHaveLength(1);
    expect(alliance().when('record-journal-entry', entry, { effectiveOn: '2019' }).refusals).toEqual([
      'R29 not-in-the-future',
    ]);
  });

  it('G8: is kept while the alliance is suspended', () => {
    const basis = { kind: 'decision', decisionId: id('d') } as const;
    const story = alliance().given(happened('AllianceSuspended', { stage: 'pre-project', reason: 'Pause', basis }));
    expect(story.when('record-journal-entry', { words: 'Une visite' }).types).toHaveLength(1);
    expect(story.when('capture-lesson', { text: 'Souffler' }).types).toHaveLength(1);
  });
});
