import { charterInForce, committees, inPreProject, joined, twoAllies } from '../testing/chapters.ts';
import { given, happened, id } from '../testing/story.ts';

const proposed = (name = 'portal', on?: string) =>
  happened('ProjectProposed', { projectId: id(name), title: 'Portail', aim: 'Animer', partners: [] }, on);
const launched = (name = 'portal', on?: string) =>
  happened(
    'ProjectLaunched',
    { projectId: id(name), team: [], basis: { kind: 'decision', decisionId: id('launch') } },
    on,
  );
const stopped = (name = 'portal', on?: string) =>
  happened(
    'ProjectStopped',
    {
      projectId: id(name),
      reason: 'Trop cher',
      lessonId: id('lesson'),
      basis: { kind: 'decision', decisionId: id('stop') },
    },
    on,
  );
const start = () => given(...twoAllies(), inPreProject(), ...charterInForce(), ...committees());
const withProject = () => start().given(proposed('portal', '2016-04-01'));
const underWay = () => withProject().given(launched('portal', '2016-06-01'));

describe('proposing a project', () => {
  it('section 5: a project is proposed with its title, its aim and the parties that mean to carry it', () => {
    const { data } = start()
      .when('propose-project', {
        title: 'Portail',
        aim: 'Animer le portail',
        partyId: id('fnh'),
        partnerPartyIds: [id('cpie'), id('cpie')],
      })
      .story()
      .log.at(-1)!;
    expect(data).toMatchObject({ title: 'Portail', proposedBy: id('fnh'), partners: [id('cpie')] });
  });

  it('section 5: who is not a party on that day is no partner', () => {
    const unknown = start().when('propose-project', { title: 'P', aim: 'A', partnerPartyIds: [id('nobody')] });
    expect(unknown.refusals).toEqual(['section 1 unknown-here']);
    const notYet = start()
      .given(...joined('mnhn', 'supporter', '2017-01-01'))
      .when('propose-project', { title: 'P', aim: 'A', partnerPartyIds: [id('mnhn')] }, { effectiveOn: '2016-05-01' });
    expect(notYet.refusals).toEqual(['R29 not-a-party-that-day']);
  });

  it('section 9: a representative proposes for its own party only', () => {
    const said = { title: 'P', aim: 'A', partyId: id('cpie') };
    const actor = { personId: id('fnh-rep'), partyId: id('fnh'), role: 'representative' } as const;
    expect(start().when('propose-project', said, { actor }).refusals).toEqual(['R36 not-for-another-party']);
  });

  it('section 9: what happened in a project is recorded by a pilot', () => {
    const actor = { personId: id('fnh-manager'), partyId: id('fnh'), role: 'member' } as const;
    const body = { projectId: id('portal'), words: 'Retard' };
    expect(withProject().when('raise-difficulty', body, { actor }).refusals).toEqual(['section 9 for-a-pilot']);
    expect(start().when('propose-project', { title: 'P', aim: 'A' }, { actor }).refusals).toEqual([
      'section 9 for-a-pilot',
    ]);
  });

  it('section 5: what is proposed may be reworded; the same words again change nothing', () => {
    const reworded = withProject().when('reword-project', { projectId: id('portal'), aim: 'Co-animer' });
    expect(reworded.data('ProjectReworded')).toMatchObject({ title: 'Portail', aim: 'Co-animer' });
    expect(withProject().when('reword-project', { projectId: id('portal'), aim: 'Animer' }).types).toEqual([]);
  });

  it('section 5: a launched project is reworded no more, it is reoriented by a decision', () => {
    const { refusals } = underWay().when('reword-project', { projectId: id('portal'), aim: 'Autre chose' });
    expect(refusals).toEqual(['R18 project-already-started']);
  });

  it('section 5: a proposal may be withdrawn with a reason, once, and not after its launch', () => {
    const said = { projectId: id('portal'), reason: 'Plus de moyens' };
    const withdrawn = withProject().does('withdraw-project', said);
    expect(withdrawn.state.projects[id('portal')]?.status).toBe('withdrawn');
    expect(withdrawn.when('withdraw-project', said).types).toEqual([]);
    expect(underWay().when('withdraw-project', said).refusals).toEqual(['R18 project-already-started']);
  });

  it('R29: nothing happens to a project certainly before it was proposed; a vague day is judged in its favour', () => {
    const said = { projectId: id('portal'), words: 'Retard' };
    const early = withProject().when('raise-difficulty', said, { effectiveOn: '2016-03-31' });
    expect(early.refusals).toEqual(['R29 before-the-project']);
    expect(withProject().when('raise-difficulty', said, { effectiveOn: '2016' }).types).toEqual(['DifficultyRaised']);
  });

  it('section 1: a project that the alliance does not know is refused by the name of the field', () => {
    const { decided } = start().when('withdraw-project', { projectId: 'constructor', reason: 'x' });
    expect(decided).toMatchObject({ ok: false, refusals: [{ code: 'unknown-here', field: '/projectId' }] });
  });
});

describe('milestones', () => {
  const set = () =>
    underWay().given(
      happened(
        'MilestoneSet',
        { projectId: id('portal'), milestoneId: id('m'), title: 'Ouverture', due: '2017-03-01' },
        '2016-07-01',
      ),
    );

  it('section 5: a milestone is set on a project, proposed or launched; its due day may lie ahead', () => {
    const said = { projectId: id('portal'), title: 'Ouverture', due: '2031-01-01' };
    expect(withProject().when('set-milestone', said).data('MilestoneSet')).toMatchObject({ due: '2031-01-01' });
    expect(underWay().when('set-milestone', said).types).toEqual(['MilestoneSet']);
  });

  it('section 5: a due day that does not exist is refused', () => {
    const said = { projectId: id('portal'), title: 'Ouverture', due: '2017-02-30' };
    expect(underWay().when('set-milestone', said).refusals).toEqual(['R29 not-a-day']);
    expect(set().when('move-milestone', { milestoneId: id('m'), due: 'demain' }).refusals).toEqual(['R29 not-a-day']);
  });

  it('section 5: a milestone is moved from one day to another; to the same day, nothing changes', () => {
    const moved = set().when('move-milestone', { milestoneId: id('m'), due: '2017-06-01', reason: 'Retard' });
    expect(moved.data('MilestoneMoved')).toEqual({
      projectId: id('portal'),
      milestoneId: id('m'),
      from: '2017-03-01',
      due: '2017-06-01',
      reason: 'Retard',
    });
    expect(set().when('move-milestone', { milestoneId: id('m'), due: '2017-03-01' }).types).toEqual([]);
  });

  it('section 5: a milestone is reached or dropped once; then it moves no more', () => {
    const reached = set().does('reach-milestone', { milestoneId: id('m'), words: 'En ligne' });
    expect(reached.when('reach-milestone', { milestoneId: id('m') }).types).toEqual([]);
    expect(reached.when('drop-milestone', { milestoneId: id('m') }).refusals).toEqual(['section 5 milestone-done']);
    expect(reached.when('move-milestone', { milestoneId: id('m'), due: '2018-01-01' }).refusals).toEqual([
      'section 5 milestone-done',
    ]);
    const dropped = set().does('drop-milestone', { milestoneId: id('m'), reason: 'Abandon' });
    expect(dropped.when('drop-milestone', { milestoneId: id('m') }).types).toEqual([]);
    expect(dropped.when('reach-milestone', { milestoneId: id('m') }).refusals).toEqual(['section 5 milestone-done']);
  });

  it('R29: a milestone is not reached certainly before it was set', () => {
    const { refusals } = set().when('reach-milestone', { milestoneId: id('m') }, { effectiveOn: '2016-06-30' });
    expect(refusals).toEqual(['R29 before-the-milestone']);
    expect(set().when('reach-milestone', { milestoneId: id('other') }).refusals).toEqual(['section 1 unknown-here']);
  });

  it('R38: after the project has ended no milestone is reached, but one reached before that day may still be recorded', () => {
    const over = set().given(stopped('portal', '2017-05-01'));
    const said = { milestoneId: id('m') };
    expect(over.when('reach-milestone', said).refusals).toEqual(['R18 project-not-open']);
    expect(over.when('reach-milestone', said, { effectiveOn: '2017-03-01' }).types).toEqual(['MilestoneReached']);
  });
});

describe('results', () => {
  const result = { projectId: id('portal'), indicator: 'Visites', unit: 'visites', baseline: '0', value: '1200.5' };

  it('section 5: a launched project reports a result: indicator, unit, baseline, value, period, story', () => {
    const full = { ...result, period: '2016/2017', story: 'Le portail vit' };
    expect(underWay().when('report-result', full).data('ResultReported')).toMatchObject(full);
  });

  it('section 5: a project that is not launched, or not yet on that day, has no result', () => {
    expect(withProject().when('report-result', result).refusals).toEqual(['R18 project-not-launched']);
    expect(underWay().when('report-result', result, { effectiveOn: '2016-05-31' }).refusals).toEqual([
      'R18 project-not-launched',
    ]);
  });

  it('section 5: a project that has ended may still report what it brought', () => {
    expect(underWay().given(stopped('portal', '2017-05-01')).when('report-result', result).types).toEqual([
      'ResultReported',
    ]);
  });

  it('section 5: a result gives a value or a story', () => {
    const { refusals } = underWay().when('report-result', { projectId: id('portal'), indicator: 'Visites' });
    expect(refusals).toEqual(['section 5 result-says-nothing']);
  });

  it('R29: its period is a date, and has begun', () => {
    const { refusals } = underWay().when('report-result', { ...result, period: 'au printemps' });
    expect(refusals).toEqual(['R29 not-a-period']);
    expect(underWay().when('report-result', { ...result, period: '2019' }).refusals).toEqual(['R29 period-not-begun']);
    expect(underWay().when('report-result', { ...result, period: '2018' }).types).toEqual(['ResultReported']);
  });
});

describe('difficulties', () => {
  const raised = () =>
    underWay().given(
      happened('DifficultyRaised', { projectId: id('portal'), difficultyId: id('d'), words: 'Retard' }, '2016-09-01'),
    );
  const drafted = () =>
    raised().given(
      happened('ProposalDrafted', {
        proposalId: id('proposal'),
        version: 1,
        title: 'Arbitrer',
        question: 'Que faire ?',
        options: [{ key: 'a', text: 'Attendre' }],
        recommended: 'a',
        meaning: [{ words: 'La même chose pour tous' }],
      }),
    );

  it('section 5: a difficulty is raised on a project, then resolved, once', () => {
    const resolved = raised().does('resolve-difficulty', { difficultyId: id('d'), words: 'Renfort' });
    expect(resolved.when('resolve-difficulty', { difficultyId: id('d'), words: 'Renfort' }).types).toEqual([]);
  });

  it('section 5: a difficulty is escalated into a proposal that exists; it is then not resolved beside it', () => {
    const escalated = drafted().does('escalate-difficulty', { difficultyId: id('d'), proposalId: id('proposal') });
    expect(escalated.state.projects[id('portal')]?.difficulties[id('d')]?.status).toBe('escalated');
    expect(escalated.when('resolve-difficulty', { difficultyId: id('d'), words: 'Non' }).refusals).toEqual([
      'section 5 difficulty-done',
    ]);
    const again = { difficultyId: id('d'), proposalId: id('proposal') };
    expect(escalated.when('escalate-difficulty', again).types).toEqual([]);
    expect(raised().when('escalate-difficulty', again).refusals).toEqual(['section 1 unknown-here']);
  });

  it('section 10: a proposal drafted from a difficulty escalates it in the same append', () => {
    const drafted = raised().when('draft-proposal', {
      title: 'Arbitrer',
      question: 'Que faire ?',
      options: [
        { key: 'a', text: 'Attendre' },
        { key: 'b', text: 'Réorienter' },
      ],
      recommended: 'b',
      meaning: [{ words: 'La même chose pour tous' }],
      difficultyId: id('d'),
    });
    expect(drafted.types).toEqual(['ProposalDrafted', 'DifficultyEscalated']);
  });

  it('R29: a difficulty is not resolved certainly before it was raised', () => {
    const said = { difficultyId: id('d'), words: 'Renfort' };
    expect(raised().when('resolve-difficulty', said, { effectiveOn: '2016-08-31' }).refusals).toEqual([
      'R29 before-the-difficulty',
    ]);
  });

  it('section 5: none is raised on a project that has ended', () => {
    const over = underWay().given(stopped('portal', '2017-05-01'));
    expect(over.when('raise-difficulty', { projectId: id('portal'), words: 'Trop tard' }).refusals).toEqual([
      'R18 project-not-open',
    ]);
  });
});
