import { spanOf, type Gate } from '@alliage/events';
import {
  charterInForce,
  inPreProject,
  joined,
  opened,
  atStart,
  profileShared,
  twoAllies,
} from '../testing/chapters.ts';
import {
  assessed,
  but,
  chosen,
  concluded,
  enteredAgain,
  feasible,
  inAlliance20,
  inEvaluation,
  inExperimentation,
  lessonKept,
  readyForG2,
  roadmap,
  scenario,
} from '../testing/passages.ts';
import { given, happened, id, type Happened } from '../testing/story.ts';
import { gateChecklist } from './checklist.ts';

type Asked = Parameters<typeof gateChecklist>[3];
const list = (gate: Gate, events: readonly Happened[], asked: Asked & { on?: string } = {}) =>
  gateChecklist(given(...events).state, gate, spanOf(asked.on ?? '2018-06-15'), asked);
const missing = (...args: Parameters<typeof list>) =>
  list(...args)
    .criteria.filter((c) => c.status === 'not-met')
    .map((c) => c.criterion);

describe('G1: from interconnaissance to pre-project', () => {
  it('G1: two allies with their profiles and a worded purpose pass', () => {
    expect(missing('G1', twoAllies())).toEqual([]);
  });
  it('G1: two allies or more', () => {
    const one = but(twoAllies(), (e) => JSON.stringify(e.data).includes(id('cpie')));
    expect(missing('G1', one)).toEqual(['two-allies']);
  });
  it('G1: two parts of one organisation count as one ally (R9)', () => {
    const events = [
      opened(),
      atStart(),
      ...joined('fnh'),
      profileShared('fnh'),
      happened('PartyJoined', {
        partyId: id('part'),
        organisationId: id('part-org'),
        role: 'ally',
        sharesVoiceWith: id('fnh'),
        basis: { kind: 'entry' },
      }),
      profileShared('part'),
      happened('PurposeWorded', { version: 1, purpose: 'Agir' }),
    ];
    expect(missing('G1', events)).toEqual(['two-allies']);
  });
  it('G1: every ally has shared its profile, and who has not is named', () => {
    const events = but(
      twoAllies(),
      (e) => e.type === 'PartyProfileShared' && JSON.stringify(e.data).includes(id('cpie')),
    );
    expect(missing('G1', events)).toEqual(['profiles-shared']);
    expect(list('G1', events).criteria.find((c) => c.criterion === 'profiles-shared')?.missing?.fr).toBe(
      `Manque encore : {party:${id('cpie')}}.`,
    );
  });
  it('G1: a supporter’s profile is not asked for', () => {
    expect(missing('G1', [...twoAllies(), ...joined('mecene', 'supporter')])).toEqual([]);
  });
  it('G1: the shared purpose is worded', () => {
    expect(missing('G1', but(twoAllies(), 'PurposeWorded'))).toEqual(['purpose-worded']);
  });
  it('G1, R19: neither the purpose nor the circle has changed since the item was put to the vote', () => {
    const putToVoteAt = twoAllies().length;
    const voted = [...twoAllies(), happened('AsymmetryNoted', { asymmetryId: id('a'), words: 'Tailles' })];
    expect(missing('G1', voted, { putToVoteAt })).toEqual([]);
    const reworded = [...voted, happened('PurposeWorded', { version: 2, purpose: 'Autre' })];
    expect(missing('G1', reworded, { putToVoteAt })).toEqual(['purpose-and-circle-unchanged']);
    const widened = [...voted, ...joined('lpo'), profileShared('lpo')];
    expect(missing('G1', widened, { putToVoteAt })).toEqual(['purpose-and-circle-unchanged']);
    expect(missing('G1', [...voted, ...joined('mecene', 'supporter')], { putToVoteAt })).toEqual([]);
  });
  it('G1, R40: an ally whose withdrawal took effect since the vote has changed the circle, noted or not', () => {
    const three = [...twoAllies(), ...joined('lpo'), profileShared('lpo')];
    const asymmetry = happened('AsymmetryNoted', { asymmetryId: id('a'), words: 'Tailles' }, '2016-01-05');
    const leaving = happened('WithdrawalAnnounced', { partyId: id('lpo'), lastDay: '2016-01-05' }, '2016-01-05');
    const voted = [...three, asymmetry, leaving];
    const putToVoteAt = three.length;
    expect(missing('G1', voted, { putToVoteAt, on: '2016-01-05' })).toEqual([]);
    expect(missing('G1', voted, { putToVoteAt, on: '2016-01-06' })).toEqual(['purpose-and-circle-unchanged']);
  });
});

describe('G2: from pre-project to experimentation', () => {
  it('G2: passes with everything written, signed, appointed, proposed, pledged and agreed', () => {
    expect(missing('G2', readyForG2())).toEqual([]);
    expect(
      missing('G2', [...but(readyForG2(), 'FeasibilityStudyConcluded'), ...feasible('feasible-with-conditions')]),
    ).toEqual([]);
  });
  it('G2: the feasibility study is concluded feasible; a second one replaces the first', () => {
    expect(missing('G2', but(readyForG2(), 'FeasibilityStudyConcluded'))).toEqual(['feasibility-concluded']);
    const second = happened('FeasibilityStudyConcluded', {
      studyId: id('second'),
      verdict: 'not-feasible',
      words: 'Non',
    });
    const started = happened('FeasibilityStudyStarted', { studyId: id('second'), question: 'Encore ?' });
    expect(missing('G2', [...readyForG2(), started, second])).toEqual(['feasibility-concluded']);
  });
  it('G2: each condition of the study has an owner and a due date', () => {
    const condition = (owned: boolean) =>
      happened('ConditionSet', {
        conditionId: id('condition'),
        source: { kind: 'study', studyId: id('study') },
        text: 'À faire',
        ...(owned ? { owner: { partyId: id('fnh') }, due: '2016-12-31' } : {}),
      });
    expect(missing('G2', [...readyForG2(), condition(false)])).toEqual(['feasibility-concluded']);
    expect(missing('G2', [...readyForG2(), condition(true)])).toEqual([]);
  });
  it('G2: the charter is in force', () => {
    expect(missing('G2', but(readyForG2(), 'CharterEnteredIntoForce'))).toEqual([
      'charter-in-force',
      'exit-and-fruits-written',
    ]);
  });
  it('G2: its exit and fruits clauses are written', () => {
    const events = readyForG2().map((e) => {
      const data = e.data as { texts?: { fruits?: string } };
      if (e.type !== 'CharterDrafted') return e;
      const { fruits: _, ...texts } = data.texts ?? {};
      return { ...e, data: { ...data, texts } };
    });
    expect(missing('G2', events)).toEqual(['exit-and-fruits-written']);
  });
  it('G2: both committees are complete, and what they lack is named', () => {
    const events = but(readyForG2(), (e) => JSON.stringify(e.data).includes(id('technical/cpie-manager')));
    const none = but(events, (e) => JSON.stringify(e.data).includes(id('technical/cpie-director')));
    const on = { on: '2016-03-20' };
    expect(missing('G2', events, on)).toEqual([]);
    expect(missing('G2', none, on)).toEqual(['committees-complete']);
    expect(list('G2', none, on).criteria.find((c) => c.criterion === 'committees-complete')?.missing?.fr).toContain(
      `comité technique : {party:${id('cpie')}}`,
    );
    const neither = but(readyForG2(), 'BodyConstituted');
    expect(missing('G2', neither, on)).toContain('committees-complete');
  });
  it('G2: a proposed project has a team of two allies', () => {
    const events = but(readyForG2(), (e) => JSON.stringify(e.data).includes(id('team/cpie')));
    expect(missing('G2', events)).toEqual(['project-spanning-two-allies']);
  });
  it('G2: means are reserved; a pledge reduced to nothing reserves none', () => {
    expect(missing('G2', but(readyForG2(), 'ContributionPledged'))).toEqual(['means-reserved']);
    const reduced = [...readyForG2(), happened('PledgeReduced', { pledgeId: id('pledge'), to: 0 })];
    expect(missing('G2', reduced)).toEqual(['means-reserved']);
  });
  it('G2: the evaluation plan is agreed', () => {
    expect(missing('G2', but(readyForG2(), 'EvaluationPlanAgreed'))).toEqual(['evaluation-plan-agreed']);
  });
  it('R2: every criterion that does not hold is named at once, and nothing changes', () => {
    const story = given(...twoAllies(), inPreProject());
    const before = story.state;
    expect(gateChecklist(before, 'G2', spanOf('2016-03-01')).criteria.map((c) => c.status)).toEqual(
      Array(7).fill('not-met'),
    );
    expect(story.state).toBe(before);
  });
  it('R38: is asked for a day: what came later did not hold yet', () => {
    expect(missing('G2', readyForG2(), { on: '2016-03-05' })).toEqual([
      'feasibility-concluded',
      'committees-complete',
      'project-spanning-two-allies',
      'means-reserved',
      'evaluation-plan-agreed',
    ]);
  });
});

describe('G3: from experimentation to evaluation', () => {
  const launched = happened(
    'ProjectLaunched',
    { projectId: id('project'), team: [], basis: { kind: 'entry' } },
    '2016-09-01',
  );
  const result = happened('ResultReported', {
    projectId: id('project'),
    resultId: id('result'),
    indicator: 'Arbres',
    value: '3',
  });
  it('G3: a launched project has reported a result', () => {
    expect(missing('G3', [...inExperimentation(), launched])).toEqual(['project-result-reported']);
    expect(missing('G3', [...inExperimentation(), launched, result])).toEqual([]);
  });
  it('G3: or was stopped with its lesson', () => {
    const stopped = happened('ProjectStopped', {
      projectId: id('project'),
      reason: 'Motif',
      lessonId: id('lesson'),
      basis: { kind: 'entry' },
    });
    expect(missing('G3', [...inExperimentation(), launched, stopped])).toEqual([]);
  });
  it('G3: since this experimentation began: the results of the one before do not count', () => {
    const again = [
      ...inExperimentation(),
      launched,
      result,
      enteredAgain({ gate: 'G3', from: 'experimentation', to: 'evaluation', cycle: 1 }, '2017-06-01'),
      enteredAgain({ gate: 'G5', from: 'evaluation', to: 'experimentation', cycle: 1 }, '2017-09-01'),
    ];
    expect(missing('G3', again)).toEqual(['project-result-reported']);
  });
});

describe('G4: from evaluation to alliance 2.0', () => {
  const whole = [
    ...inEvaluation(),
    ...assessed(),
    concluded('deepen'),
    scenario('a'),
    scenario('b'),
    chosen('a'),
    roadmap(),
  ];
  it('G4: assessed, concluded to deepen, one scenario of two chosen, roadmap adopted: it passes', () => {
    expect(missing('G4', whole)).toEqual([]);
  });
  it('G4: every ally has assessed, and who has not is named', () => {
    const lacking = [
      ...inEvaluation(),
      ...assessed(1, ['cpie']),
      concluded('deepen'),
      scenario('a'),
      scenario('b'),
      chosen('a'),
      roadmap(),
    ];
    expect(missing('G4', lacking)).toEqual(['every-ally-assessed']);
    expect(list('G4', lacking).criteria[0]?.missing?.en).toContain(id('cpie'));
  });
  it('G4: concluded to deepen, and nothing else', () => {
    expect(missing('G4', [...but(whole, 'EvaluationConcluded'), concluded('continue')])).toEqual(['concluded-deepen']);
  });
  it('G4: two scenarios explored, one chosen', () => {
    expect(
      missing(
        'G4',
        but(whole, (e) => JSON.stringify(e.data).includes(`"title":"b"`)),
      ),
    ).toEqual(['scenarios-explored']);
    expect(missing('G4', but(whole, 'ScenarioChosen'))).toEqual(['scenarios-explored']);
  });
  it('G4: the roadmap is adopted, or confirmed', () => {
    expect(missing('G4', but(whole, 'RoadmapAdopted'))).toEqual(['roadmap-adopted']);
    expect(missing('G4', [...but(whole, 'RoadmapAdopted'), roadmap(1, true)])).toEqual([]);
  });
  it('G4: in this cycle: what another cycle did does not count', () => {
    const next = enteredAgain({ gate: 'G6', from: 'alliance-2.0', to: 'evaluation', cycle: 2 }, '2018-01-01');
    expect(missing('G4', [...whole, next])).toEqual([
      'every-ally-assessed',
      'concluded-deepen',
      'scenarios-explored',
      'roadmap-adopted',
    ]);
  });
});

describe('G5: out of evaluation without deepening', () => {
  it('G5: to continue goes back where it came from', () => {
    expect(list('G5', [...inEvaluation(), concluded('continue')]).to).toBe('experimentation');
    const fromAlliance = [
      ...inAlliance20(),
      enteredAgain({ gate: 'G6', from: 'alliance-2.0', to: 'evaluation', cycle: 2 }, '2018-01-01'),
      concluded('continue', 2),
    ];
    expect(list('G5', fromAlliance)).toMatchObject({ to: 'alliance-2.0', here: true });
    expect(missing('G5', fromAlliance)).toEqual([]);
  });
  it('G5: to reorient goes to experimentation', () => {
    const fromAlliance = [
      ...inAlliance20(),
      enteredAgain({ gate: 'G6', from: 'alliance-2.0', to: 'evaluation', cycle: 2 }, '2018-01-01'),
      concluded('reorient', 2),
    ];
    expect(list('G5', fromAlliance).to).toBe('experimentation');
  });
  it('G5: concluded otherwise, or not at all, it stays shut', () => {
    expect(missing('G5', inEvaluation())).toEqual(['concluded-continue-or-reorient']);
    expect(missing('G5', [...inEvaluation(), concluded('deepen')])).toEqual(['concluded-continue-or-reorient']);
  });
});

describe('G6 to G9', () => {
  it('G6: nothing but the decision', () => {
    expect(list('G6', inAlliance20())).toMatchObject({ here: true, to: 'evaluation', criteria: [] });
  });
  it('G7: a reason', () => {
    expect(missing('G7', [...twoAllies(), inPreProject()])).toEqual(['reason-given']);
    expect(missing('G7', [...twoAllies(), inPreProject()], { reason: 'Motif' })).toEqual([]);
  });
  it('G8: a reason', () => {
    expect(missing('G8', twoAllies())).toEqual(['reason-given']);
    expect(missing('G8', twoAllies(), { reason: 'Motif' })).toEqual([]);
  });
  it('G9: a reason, an outcome, a lesson', () => {
    expect(missing('G9', twoAllies())).toEqual(['reason-given', 'outcome-given', 'lesson-kept']);
    expect(missing('G9', [...twoAllies(), lessonKept()], { reason: 'Motif', outcome: 'achieved' })).toEqual([]);
  });
});

describe('R3: waivers on a checklist', () => {
  const without = but(readyForG2(), 'ContributionPledged');
  const waiver = happened('CriterionWaived', {
    gate: 'G2',
    criterion: 'means-reserved',
    reason: 'Un mécène viendra',
    decisionId: id('waiving'),
  });
  it('R3: what an item waives, or an earlier decision has, shows as waived', () => {
    expect(
      list('G2', without, { waived: ['means-reserved'] }).criteria.find((c) => c.criterion === 'means-reserved')
        ?.status,
    ).toBe('waived');
    expect(missing('G2', [...without, waiver])).toEqual([]);
  });
  it('R3: a waiver serves one passage', () => {
    const passed = [
      ...without,
      waiver,
      enteredAgain({ gate: 'G2', from: 'pre-project', to: 'experimentation' }, '2016-06-01'),
    ];
    expect(missing('G2', passed)).toEqual(['means-reserved']);
  });
  it('R3: a criterion that holds is held, waived or not', () => {
    expect(list('G2', readyForG2(), { waived: ['means-reserved'] }).criteria.every((c) => c.status === 'held')).toBe(
      true,
    );
  });
});

it('R2: a gate elsewhere can be asked too: it says where it starts', () => {
  expect(list('G2', twoAllies())).toMatchObject({ from: 'pre-project', to: 'experimentation', here: false });
  expect(list('G2', [...twoAllies(), ...charterInForce()]).here).toBe(false);
});
