import { spanOf } from '@alliage/events';
import { isSuspended } from '../lifecycle/stage.ts';
import { atStart, joined, opened } from '../testing/chapters.ts';
import { roundTable, sessionHeld } from '../testing/sessions.ts';
import { given, id, type Story } from '../testing/story.ts';

const source = 'Rapport d’activité';
const basis = { kind: 'report', source };
const told = (effectiveOn: string) => ({ effectiveOn, provenance: { kind: 'reported', source } }) as const;
/** Began in 2012, opened here on 15 June 2018: the cut-over. */
const alliance = () =>
  given(
    { ...opened('2012'), recordedAt: '2018-06-15T09:00:00.000Z' },
    atStart(),
    ...joined('fnh', 'ally', '2018-06-15'),
  );
const withProject = () => {
  const proposed = alliance().when('propose-project', { title: 'Portail', aim: 'Coanimer' }, told('2013'));
  const { projectId } = proposed.data('ProjectProposed');
  return { projectId, story: proposed.story().does('report-project-launch', { projectId }, told('2014')) };
};

describe('R37: projects that were reoriented or stopped, as a source tells it', () => {
  it('R37: reoriented, with the aim from then on; the reason where it is known; the same aim again changes nothing', () => {
    const { story, projectId } = withProject();
    const turned = story.when('report-project-reorientation', { projectId, aim: 'Les écoles' }, told('2015'));
    expect(turned.data('ProjectReoriented')).toEqual({ projectId, from: 'Coanimer', to: 'Les écoles', basis });
    const again = { projectId, aim: 'Les écoles' };
    expect(turned.story().when('report-project-reorientation', again, told('2016')).types).toEqual([]);
  });

  it('R37, R27: stopped, with its lesson where one is kept here; unknown otherwise', () => {
    const { story, projectId } = withProject();
    expect(story.when('report-project-stop', { projectId }, told('2016')).data('ProjectStopped')).toEqual({
      projectId,
      basis,
    });
    const learnt = story.when('capture-lesson', { text: 'Aller voir' }, told('2016'));
    const { lessonId } = learnt.data('LessonCaptured');
    const words = { projectId, reason: 'Plus de fonds', lessonId };
    const stopped = learnt.story().when('report-project-stop', words, told('2016'));
    expect(stopped.data('ProjectStopped')).toMatchObject({ lessonId, reason: 'Plus de fonds' });
    expect(stopped.story().when('report-project-stop', words, told('2017')).types).toEqual([]);
    expect(story.when('report-project-stop', { projectId, lessonId: id('none') }, told('2016')).refusals).toEqual([
      'section 1 unknown-here',
    ]);
  });

  it('R37: nothing of the kind before its launch, nor once it has ended', () => {
    const { story, projectId } = withProject();
    const refused = ['R37 project-not-under-way'];
    expect(story.when('report-project-stop', { projectId }, told('2013')).refusals).toEqual(refused);
    const done = story.does('report-project-completion', { projectId }, told('2016'));
    expect(done.when('report-project-stop', { projectId }, told('2017')).refusals).toEqual(refused);
    expect(done.when('report-project-reorientation', { projectId, aim: 'X' }, told('2017')).refusals).toEqual(refused);
  });
});

describe('R37: what an evaluation concluded, as a source tells it', () => {
  const evaluated = () => alliance().does('report-stage', { to: 'evaluation' }, told('2016'));

  it('R37: in the cycle of that day, with the words where they are known', () => {
    const concluded = evaluated().when('report-conclusion', { conclusion: 'deepen' }, told('2017'));
    expect(concluded.data('EvaluationConcluded')).toEqual({ cycle: 1, conclusion: 'deepen', basis });
    const story = concluded.story();
    expect(story.when('report-conclusion', { conclusion: 'deepen' }, told('2017')).types).toEqual([]);
    expect(story.when('report-conclusion', { conclusion: 'close' }, told('2017')).refusals).toEqual([
      'R37 cycle-concluded-already',
    ]);
  });

  it('R37: none where no evaluation was under way', () => {
    const none = ['R37 no-evaluation-then'];
    expect(alliance().when('report-conclusion', { conclusion: 'deepen' }, told('2016')).refusals).toEqual(none);
    expect(evaluated().when('report-conclusion', { conclusion: 'deepen' }, told('2015')).refusals).toEqual(none);
  });
});

describe('R37: pauses and the end, as a source tells them', () => {
  it('G8, R37: suspended and resumed, in order; a year that is vague is judged in its favour (R38)', () => {
    const pause = alliance().when('report-suspension', {}, told('2014'));
    expect(pause.data('AllianceSuspended')).toEqual({ stage: 'interconnaissance', basis });
    const resumed = pause.story().does('report-resumption', { reason: 'Un accord' }, told('2015'));
    expect(isSuspended(resumed.state, spanOf('2014-06-01'))).toBe(true);
    expect(isSuspended(resumed.state, spanOf('2016'))).toBe(false);
    const ordered = ['R29 suspensions-in-order'];
    expect(pause.story().when('report-resumption', {}, told('2013')).refusals).toEqual(ordered);
    expect(resumed.when('report-suspension', {}, told('2014')).refusals).toEqual(ordered);
    expect(alliance().when('report-resumption', {}, told('2014')).refusals).toEqual(['R37 no-suspension-reported']);
  });

  it('G9, R37: closed, with outcome and reason where they are known; live commands no longer pass', () => {
    const closed = alliance().when('report-closing', {}, told('2016'));
    expect(closed.data('AllianceClosed')).toEqual({ lessonIds: [], basis });
    const story: Story = closed.story();
    expect(story.state.closed).toMatchObject({ reported: true });
    expect(story.when('report-closing', { outcome: 'merged' }, told('2017')).refusals).toEqual([
      'R29 after-the-closing',
    ]);
    expect(story.when('report-closing', {}, told('2016')).types).toEqual([]);
    expect(story.when('propose-project', { title: 'Un', aim: 'But' }).refusals).toEqual(['G9 nothing-after-closing']);
  });

  it('R37: what came before a reported closing may still be told, what came after it may not', () => {
    const story = alliance().does('report-closing', { outcome: 'achieved' }, told('2016-06'));
    const decision = { title: 'Un point', matter: 'budget', text: 'Un budget' } as const;
    expect(story.when('report-decision', decision, told('2015')).types).toEqual(['DecisionReported']);
    expect(story.when('report-decision', decision, told('2016')).types).toEqual(['DecisionReported']);
    expect(story.when('report-decision', decision, told('2017')).refusals).toEqual(['R29 after-the-closing']);
  });

  it('R29: not before the last stage known', () => {
    const story = alliance().does('report-stage', { to: 'experimentation' }, told('2015'));
    expect(story.when('report-closing', {}, told('2014')).refusals).toEqual(['R29 closing-after-the-stages']);
  });

  it('R37, G9: not an alliance that has met, decided or signed here since: that one is closed by a decision', () => {
    const story = alliance().given(...sessionHeld({ body: 'round-table', roll: roundTable('fnh'), on: '2018-06-14' }));
    expect(story.when('report-closing', {}, told('2016')).refusals).toEqual(['R37 lived-on-since']);
    expect(story.when('report-closing', {}, told('2018-06-14')).types).toEqual(['AllianceClosed']);
  });
});
