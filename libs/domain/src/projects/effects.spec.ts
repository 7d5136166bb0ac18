import { after, unmetBy } from '../testing/effects.ts';
import { joined, member, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';
import { projectEffects } from './effects.ts';
import { flagged, projectsSpanningTwoAllies, resultsSince } from './progress.ts';
import { spanOf } from '@alliage/events';

const launchProject = projectEffects['launch-project'];
const stopProject = projectEffects['stop-project'];
const brings = (name: string) => ({ partyId: id(name), brings: 'Un réseau', stepAside: 'On cède le nom' });
const launch = {
  kind: 'launch-project' as const,
  projectId: id('portal'),
  team: [brings('fnh'), brings('cpie')],
};
const stop = { kind: 'stop-project' as const, projectId: id('portal'), reason: 'Trop cher' };
const lesson = {
  lessonId: id('lesson'),
  text: 'Chiffrer avant de lancer',
  tags: ['budget'],
  visibility: 'network' as const,
};
const inExperimentation = (on = '2016-06-01') =>
  happened(
    'StageEntered',
    {
      gate: 'G2',
      from: 'pre-project',
      to: 'experimentation',
      basis: { kind: 'decision', decisionId: id('g2') },
      criteria: [],
    },
    on,
  );
const proposed = (on = '2016-04-01') =>
  happened('ProjectProposed', { projectId: id('portal'), title: 'Portail', aim: 'Animer', partners: [] }, on);
const team = () => [
  happened('BodyConstituted', { bodyId: id('team'), kind: 'project-team', projectId: id('portal') }),
  member('team', 'fnh', 'fnh-manager', ['manager']),
  member('team', 'cpie', 'cpie-manager', ['manager']),
];
const lead = () => happened('ProjectLeadNamed', { bodyId: id('team'), mandateId: id('team/fnh-manager'), as: 'lead' });
const ready = () => given(...twoAllies(), proposed(), ...team(), lead(), inExperimentation());
const underWay = () => after(ready(), launchProject, launch, { on: '2016-07-01' });

describe('launching a project (R18)', () => {
  it('R18: launches with stage, team of two allies, lead, and what each ally brings with its pas de côté', () => {
    expect(unmetBy(ready(), launchProject, launch)).toEqual([]);
    const { log, state } = underWay();
    expect(log.at(-1)).toMatchObject({
      type: 'ProjectLaunched',
      data: { team: launch.team, basis: { kind: 'decision', decisionId: id('decision') } },
    });
    expect(state.projects[id('portal')]?.status).toBe('launched');
  });

  it('R18: tells at once everything that is missing', () => {
    const bare = given(...twoAllies(), proposed());
    expect(unmetBy(bare, launchProject, { ...launch, team: [] })).toEqual([
      'R18 launch-not-in-this-stage',
      'R18 team-of-two-allies',
      'R18 team-has-a-lead',
    ]);
  });

  it('R18: only during experimentation or in the alliance 2.0, on the day of the act', () => {
    expect(unmetBy(ready(), launchProject, launch, { on: '2016-05-31' })).toEqual(['R18 launch-not-in-this-stage']);
    const deepened = ready().given(
      happened(
        'StageEntered',
        { gate: 'G3', from: 'experimentation', to: 'evaluation', cycle: 1, basis: { kind: 'entry' }, criteria: [] },
        '2018-01-01',
      ),
    );
    expect(unmetBy(deepened, launchProject, launch, { on: '2018-02-01' })).toEqual(['R18 launch-not-in-this-stage']);
    const twice = deepened.given(
      happened(
        'StageEntered',
        { gate: 'G4', from: 'evaluation', to: 'alliance-2.0', cycle: 1, basis: { kind: 'entry' }, criteria: [] },
        '2018-06-01',
      ),
    );
    expect(unmetBy(twice, launchProject, launch, { on: '2018-06-02' })).toEqual([]);
  });

  it('R18: a team of one ally does not launch, nor one whose second ally is only a supporter', () => {
    const alone = given(...twoAllies(), proposed(), ...team().slice(0, 2), lead(), inExperimentation());
    const mine = { ...launch, team: [brings('fnh')] };
    expect(unmetBy(alone, launchProject, mine)).toEqual(['R18 team-of-two-allies']);
    const helped = alone.given(...joined('mnhn', 'supporter'), member('team', 'mnhn', 'mnhn-manager', ['manager']));
    expect(unmetBy(helped, launchProject, mine)).toEqual(['R18 team-of-two-allies']);
  });

  it('R9: two parts of one organisation with one voice between them are one ally on a team', () => {
    const parts = given(
      ...twoAllies(),
      proposed(),
      happened('PartyJoined', {
        partyId: id('branch'),
        organisationId: id('branch-org'),
        role: 'ally',
        sharesVoiceWith: id('fnh'),
        basis: { kind: 'entry' },
      }),
      ...team().slice(0, 2),
      member('team', 'branch', 'branch-manager', ['manager']),
      lead(),
      inExperimentation(),
    );
    const both = { ...launch, team: [brings('fnh'), brings('branch')] };
    expect(unmetBy(parts, launchProject, both)).toEqual(['R18 team-of-two-allies']);
  });

  it('R18: the lead must still hold its mandate', () => {
    const left = ready().given(
      happened('MandateEnded', { mandateId: id('team/fnh-manager'), reason: 'stood-down' }, '2016-06-10'),
      member('team', 'fnh', 'fnh-director', ['director']),
    );
    expect(unmetBy(left, launchProject, launch)).toEqual(['R18 team-has-a-lead']);
  });

  it('R18: each ally of the team says what it brings, and nobody else', () => {
    const half = { ...launch, team: [brings('fnh')] };
    expect(unmetBy(ready(), launchProject, half)).toEqual(['R18 each-ally-brings']);
    const more = { ...launch, team: [...launch.team, brings('nobody')] };
    expect(unmetBy(ready(), launchProject, more)).toEqual(['R18 brings-but-not-on-the-team']);
  });

  it('section 5: a project is launched once, not after its withdrawal, and not before it was proposed', () => {
    expect(unmetBy(underWay(), launchProject, launch)).toEqual(['R18 project-not-a-proposal']);
    const withdrawn = ready().given(happened('ProjectWithdrawn', { projectId: id('portal'), reason: 'Non' }));
    expect(unmetBy(withdrawn, launchProject, launch)).toEqual(['R18 project-not-a-proposal']);
    expect(unmetBy(ready(), launchProject, launch, { on: '2016-03-01' })).toContain('R29 before-the-project');
    expect(unmetBy(ready(), launchProject, { ...launch, projectId: id('other') })).toEqual(['section 1 unknown-here']);
  });
});

describe('reorienting, stopping and completing a project (R18, R27)', () => {
  const reorient = {
    kind: 'reorient-project' as const,
    projectId: id('portal'),
    aim: 'Former',
    reason: 'Les usagers le demandent',
  };
  const reorientProject = projectEffects['reorient-project'];
  const completeProject = projectEffects['complete-project'];
  const complete = { kind: 'complete-project' as const, projectId: id('portal'), words: 'Fini' };

  it('R18: only a launched project is reoriented, stopped or completed', () => {
    expect(unmetBy(ready(), reorientProject, reorient)).toEqual(['R18 project-not-under-way']);
    expect(unmetBy(ready(), stopProject, { ...stop, lesson })).toEqual(['R18 project-not-under-way']);
    expect(unmetBy(ready(), completeProject, complete)).toEqual(['R18 project-not-under-way']);
    expect(unmetBy(underWay(), completeProject, complete, { on: '2016-06-30' })).toEqual(['R18 project-not-launched']);
  });

  it('section 5: a project is reoriented any number of times; its aim goes from one to the next', () => {
    const once = after(underWay(), reorientProject, reorient);
    const twice = after(once, reorientProject, { ...reorient, aim: 'Essaimer' });
    expect(twice.log.at(-1)?.data).toMatchObject({ from: 'Former', to: 'Essaimer' });
    expect(unmetBy(twice, reorientProject, reorient)).toEqual([]);
  });

  it('R27: a stopped project leaves a lesson: it comes with the decision, and is kept in the same append', () => {
    expect(unmetBy(underWay(), stopProject, stop)).toEqual(['R27 stopped-project-leaves-a-lesson']);
    const over = after(underWay(), stopProject, { ...stop, lesson });
    expect(over.log.slice(-2)).toMatchObject([
      { type: 'LessonCaptured', data: { openness: 'network', from: { projectId: id('portal') } } },
      { type: 'ProjectStopped', data: { lessonId: id('lesson') } },
    ]);
  });

  it('R27: or the lesson was kept before', () => {
    const kept = underWay().given(
      happened('LessonCaptured', {
        lessonId: id('before'),
        text: 'Chiffrer',
        tags: [],
        openness: 'alliance',
        from: { projectId: id('portal') },
      }),
    );
    expect(unmetBy(kept, stopProject, stop)).toEqual([]);
    expect(after(kept, stopProject, stop).log.at(-1)?.data).toMatchObject({ lessonId: id('before') });
  });

  it('section 5: what is completed or stopped is neither completed nor stopped again', () => {
    const over = after(underWay(), completeProject, complete);
    expect(over.log.at(-1)).toMatchObject({ type: 'ProjectCompleted', data: { words: 'Fini' } });
    expect(unmetBy(over, stopProject, { ...stop, lesson })).toEqual(['R18 project-not-under-way']);
    expect(unmetBy(over, completeProject, complete)).toEqual(['R18 project-not-under-way']);
  });

  it('R27: a launched project whose team no longer spans two allies is flagged', () => {
    const project = () => underWay().state.projects[id('portal')]!;
    expect(flagged(underWay().state, project(), spanOf('2017-01-01'))).toBe(false);
    const alone = underWay().given(
      happened('MandateEnded', { mandateId: id('team/cpie-manager'), reason: 'stood-down' }, '2017-01-01'),
    );
    expect(flagged(alone.state, project(), spanOf('2017-01-02'))).toBe(true);
    expect(flagged(alone.state, project(), spanOf('2016-12-31'))).toBe(false);
  });
});

describe('what gates ask of projects', () => {
  it('G2: a proposed project whose team spans two allies is found, on that day', () => {
    const found = (on: string) => projectsSpanningTwoAllies(ready().state, spanOf(on)).map((p) => p.projectId);
    expect(found('2016-04-02')).toEqual([id('portal')]);
    expect(found('2016-03-30')).toEqual([]);
    expect(projectsSpanningTwoAllies(given(...twoAllies(), proposed()).state, spanOf('2016-05-01'))).toEqual([]);
  });

  const entry = () => ready().state.stages.at(-1)!.revision;
  const reported = (on: string) =>
    happened(
      'ResultReported',
      { projectId: id('portal'), resultId: id(`r-${on}`), indicator: 'Visites', value: '1' },
      on,
    );

  it('G3: a launched project has reported a result since this experimentation began', () => {
    expect(resultsSince(underWay().state, entry())).toEqual([]);
    expect(resultsSince(underWay().given(reported('2016-09-01')).state, entry())).toHaveLength(1);
  });

  it('G3: a result told later of a day certainly before this experimentation does not count; a vague day does', () => {
    expect(resultsSince(underWay().given(reported('2016-05-31')).state, entry())).toEqual([]);
    expect(resultsSince(underWay().given(reported('2016')).state, entry())).toHaveLength(1);
  });

  it('G3, R38: nor one that came certainly after the day of the gate', () => {
    const { state } = underWay().given(reported('2016-09-01'));
    expect(resultsSince(state, entry(), spanOf('2016-08-31'))).toEqual([]);
    expect(resultsSince(state, entry(), spanOf('2016-09-01'))).toHaveLength(1);
  });

  it('G3: or a project was stopped with its lesson', () => {
    const over = after(underWay(), stopProject, { ...stop, lesson }, { on: '2016-12-01' });
    expect(resultsSince(over.state, entry())).toHaveLength(1);
  });

  it('G3: what an earlier experimentation brought does not count in the next', () => {
    const back = underWay().given(
      reported('2016-09-01'),
      happened(
        'StageEntered',
        { gate: 'G5', from: 'evaluation', to: 'experimentation', basis: { kind: 'entry' }, criteria: [] },
        '2018-03-01',
      ),
    );
    expect(resultsSince(back.state, back.state.stages.at(-1)!.revision)).toEqual([]);
  });
});
