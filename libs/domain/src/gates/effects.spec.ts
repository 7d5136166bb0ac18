import type { Effect, ItemContent } from '@alliage/events';
import { inPreProject, twoAllies, charterInForce, committees } from '../testing/chapters.ts';
import {
  assessed,
  but,
  concluded,
  enteredAgain,
  inAlliance20,
  inEvaluation,
  inExperimentation,
  lessonKept,
  readyForG2,
} from '../testing/passages.ts';
import { seat, sessionHeld, type Held } from '../testing/sessions.ts';
import { given, happened, id, type Happened, type Story } from '../testing/story.ts';

const pilot = { actor: { personId: id('fnh-pilot'), role: 'pilot' as const } };
const sitting = (events: readonly Happened[], effect: Effect, more: Partial<ItemContent> = {}, held: Held = {}) =>
  given(...events).given(
    ...sessionHeld({
      on: '2018-02-01',
      items: { item: { matter: effect.kind === 'enter-stage' ? 'stage' : 'closure', effect, ...more } },
      ...held,
    }),
  );
const votes = (story: Story) => story.when('record-voices', { itemId: id('item'), everyoneElse: 'for' }, pilot);
const decided = (story: Story) =>
  votes(story)
    .story()
    .when('decide-item', { itemId: id('item') }, pilot);
const enter = (gate: 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7', reason?: string): Effect => ({
  kind: 'enter-stage',
  gate,
  ...(reason === undefined ? {} : { reason }),
});
const table = { body: 'round-table' as const };

describe('Gates: a stage is entered by a decision', () => {
  it('G2: enters experimentation, with each criterion frozen', () => {
    const outcome = decided(sitting(readyForG2(), enter('G2')));
    expect(outcome.types).toEqual(['DecisionTaken', 'StageEntered', 'DecisionTookEffect']);
    const entered = outcome.data('StageEntered');
    expect(entered).toMatchObject({ gate: 'G2', from: 'pre-project', to: 'experimentation' });
    expect(entered.criteria).toHaveLength(7);
    expect(entered).not.toHaveProperty('cycle');
    expect(entered.basis).toEqual({ kind: 'decision', decisionId: outcome.data('DecisionTaken').decisionId });
  });

  it('a gate that starts elsewhere is refused, with the stage where the alliance stands', () => {
    expect(votes(sitting(readyForG2(), enter('G6'))).refusals).toEqual(['G6 not-at-this-gate']);
  });

  it('G6: every entry into evaluation opens the next cycle', () => {
    const outcome = decided(sitting(inAlliance20(), enter('G6')));
    expect(outcome.data('StageEntered')).toMatchObject({ from: 'alliance-2.0', to: 'evaluation', cycle: 2 });
    expect(outcome.story().state.cycle).toBe(2);
  });

  it('G5: to continue goes back where it came from, and keeps its cycle', () => {
    const outcome = decided(sitting([...inEvaluation(), concluded('continue')], enter('G5')));
    expect(outcome.data('StageEntered')).toMatchObject({ to: 'experimentation', cycle: 1 });
    const again = [
      ...inAlliance20(),
      enteredAgain({ gate: 'G6', from: 'alliance-2.0', to: 'evaluation', cycle: 2 }, '2018-01-01'),
    ];
    expect(decided(sitting([...again, concluded('continue', 2)], enter('G5'))).data('StageEntered').to).toBe(
      'alliance-2.0',
    );
    expect(decided(sitting([...again, concluded('reorient', 2)], enter('G5'))).data('StageEntered').to).toBe(
      'experimentation',
    );
  });

  it('G7: goes back to interconnaissance for a reason, and none without', () => {
    const story = (reason?: string) => sitting([...twoAllies(), inPreProject()], enter('G7', reason), {}, table);
    expect(votes(story()).refusals).toEqual(['G7 reason-given']);
    expect(decided(story('La raison d’être est à reprendre')).data('StageEntered')).toMatchObject({
      gate: 'G7',
      to: 'interconnaissance',
    });
  });

  it('R29: a stage is not entered certainly before the previous one', () => {
    const story = sitting(inExperimentation('2018-06-01'), enter('G3'), {}, { on: '2018-05-01' });
    expect(votes(story).refusals).toContain('R29 not-before-the-last-stage');
  });
});

describe('R3: waivers', () => {
  const without = but(readyForG2(), 'ContributionPledged');
  const waivers: ItemContent['waivers'] = [
    {
      gate: 'G2',
      criterion: 'means-reserved',
      reason: 'Un mécène s’engage en juin',
      condition: {
        conditionId: id('condition'),
        text: 'Réserver les moyens',
        owner: { partyId: id('fnh') },
        due: '2018-06-30',
      },
    },
  ];

  it('R3: without a waiver the vote is refused; with one it passes under a condition', () => {
    expect(votes(sitting(without, enter('G2'))).refusals).toEqual(['G2 means-reserved']);
    const outcome = decided(sitting(without, enter('G2'), { waivers }));
    expect(outcome.types).toEqual([
      'DecisionTaken',
      'ConditionSet',
      'CriterionWaived',
      'StageEntered',
      'DecisionTookEffect',
    ]);
    const { decisionId } = outcome.data('DecisionTaken');
    expect(outcome.data('ConditionSet')).toMatchObject({
      conditionId: id('condition'),
      source: { kind: 'waiver', decisionId, criterion: 'means-reserved' },
      owner: { partyId: id('fnh') },
      due: '2018-06-30',
    });
    expect(outcome.data('CriterionWaived')).toMatchObject({
      gate: 'G2',
      criterion: 'means-reserved',
      conditionId: id('condition'),
    });
    expect(outcome.data('StageEntered').criteria).toContainEqual({ criterion: 'means-reserved', status: 'waived' });
  });

  it('R3: only the body that decides a gate waives one of its criteria', () => {
    const roll = [seat('technical', 'fnh', 'fnh-manager'), seat('technical', 'cpie', 'cpie-manager')];
    const waivers = [{ gate: 'G2' as const, criterion: 'means-reserved' as const, reason: 'Motif' }];
    const story = given(...readyForG2()).given(
      ...sessionHeld({ on: '2018-02-01', body: 'technical', roll, items: { item: { matter: 'operations', waivers } } }),
    );
    expect(votes(story).refusals).toEqual(['R3 waiver-not-this-body']);
    const political = given(...readyForG2()).given(
      ...sessionHeld({ on: '2018-02-01', items: { item: { matter: 'budget', waivers } } }),
    );
    expect(decided(political).types).toEqual(['DecisionTaken', 'CriterionWaived', 'DecisionTookEffect']);
  });

  it('R3: a waiver given by an earlier decision serves this passage', () => {
    const waived = happened('CriterionWaived', {
      gate: 'G2',
      criterion: 'means-reserved',
      reason: 'Motif',
      decisionId: id('earlier'),
    });
    expect(decided(sitting([...without, waived], enter('G2'))).data('StageEntered').criteria).toContainEqual({
      criterion: 'means-reserved',
      status: 'waived',
    });
  });

  it.each([
    ['G1', 'two-allies'],
    ['G2', 'committees-complete'],
    ['G2', 'charter-in-force'],
    ['G4', 'concluded-deepen'],
    ['G5', 'concluded-continue-or-reorient'],
    ['G7', 'reason-given'],
    ['G9', 'outcome-given'],
  ] as const)('R3: %s: « %s » is never waived', (gate, criterion) => {
    const story = sitting(readyForG2(), enter('G2'), { waivers: [{ gate, criterion, reason: 'Motif' }] });
    expect(votes(story).refusals).toEqual(['R3 never-waived']);
  });

  it('R3: a criterion is waived at its own gate', () => {
    const story = sitting(readyForG2(), enter('G2'), {
      waivers: [{ gate: 'G2', criterion: 'profiles-shared', reason: 'Motif' }],
    });
    expect(votes(story).refusals).toEqual(['R3 not-a-criterion-of-this-gate']);
  });

  it('R3, G4: who has not assessed may be waived, the conclusion may not', () => {
    const evaluated = [...inEvaluation(), ...assessed(1, ['cpie'])];
    const story = sitting(evaluated, enter('G4'), {
      waivers: [{ gate: 'G4', criterion: 'every-ally-assessed', reason: 'Le CPIE n’a pas pu' }],
    });
    expect(votes(story).refusals).toEqual(['G4 concluded-deepen', 'G4 scenarios-explored', 'G4 roadmap-adopted']);
  });
});

describe('G8: suspended, and back', () => {
  const suspended = happened(
    'AllianceSuspended',
    { stage: 'experimentation', reason: 'Motif', basis: { kind: 'entry' } },
    '2017-01-01',
  );
  const pause: Effect = { kind: 'suspend', reason: 'Une pause' };
  const back: Effect = { kind: 'resume', reason: 'On reprend' };

  it('G8: is suspended for a reason, from the stage where it stands', () => {
    expect(decided(sitting(inExperimentation(), pause)).data('AllianceSuspended')).toMatchObject({
      stage: 'experimentation',
      reason: 'Une pause',
    });
    expect(votes(sitting(inExperimentation(), { kind: 'suspend' })).refusals).toEqual(['G8 reason-given']);
  });

  it('G8: while suspended a session may resume or close it, and decide nothing else', () => {
    const resumed = decided(sitting([...inExperimentation(), suspended], back));
    expect(resumed.data('AllianceResumed')).toMatchObject({ stage: 'experimentation' });
    expect(resumed.story().state.suspensions.at(-1)?.ended).toBeDefined();
    expect(votes(sitting([...inExperimentation(), suspended], pause)).refusals).toEqual(['G8 little-while-suspended']);
    expect(votes(sitting([...inExperimentation(), suspended], enter('G3'))).refusals).toEqual([
      'G8 little-while-suspended',
    ]);
  });

  it('G8: resumes for a reason, only what is suspended, and not before it was', () => {
    expect(votes(sitting([...inExperimentation(), suspended], { kind: 'resume' })).refusals).toEqual([
      'G8 reason-given',
    ]);
    expect(votes(sitting(inExperimentation(), back)).refusals).toEqual(['G8 not-suspended']);
    const early = sitting([...inExperimentation('2016-06-01'), suspended], back, {}, { on: '2016-12-01' });
    expect(votes(early).refusals).toEqual(['R29 not-before-the-suspension']);
  });
});

describe('G9: closed', () => {
  const close: Effect = { kind: 'close', reason: 'Le but est atteint', outcome: 'achieved' };
  it('G9: closes with its reason, its outcome and its lessons', () => {
    const outcome = decided(sitting([...inExperimentation(), lessonKept()], close));
    expect(outcome.data('AllianceClosed')).toMatchObject({ outcome: 'achieved', lessonIds: [id('lesson')] });
    expect(outcome.story().when('record-voices', { itemId: id('item') }, pilot).refusals).toEqual([
      'G9 nothing-after-closing',
    ]);
  });
  it('G9: a refusal names all three', () => {
    expect(votes(sitting(inExperimentation(), { kind: 'close' })).refusals).toEqual([
      'G9 reason-given',
      'G9 outcome-given',
      'G9 lesson-kept',
    ]);
  });
  it('R1: an alliance with one ally left may close, and decide nothing else', () => {
    const alone = [
      ...inExperimentation(),
      lessonKept(),
      happened('WithdrawalAnnounced', { partyId: id('cpie'), lastDay: '2017-12-31' }, '2017-11-01'),
    ];
    const roll = [{ mandateId: id('fnh-rep-mandate'), partyId: id('fnh'), personId: id('fnh-rep') }];
    expect(decided(sitting(alone, close, {}, { ...table, roll })).types).toContain('AllianceClosed');
    expect(votes(sitting(alone, enter('G3'), {}, { ...table, roll })).refusals).toEqual([
      'R1 little-without-two-allies',
    ]);
  });
});

it('R36: before the committees stand, the round table suspends', () => {
  const story = sitting(
    [...twoAllies(), inPreProject(), ...charterInForce()],
    { kind: 'suspend', reason: 'Pause' },
    {},
    table,
  );
  expect(decided(story).types).toContain('AllianceSuspended');
  const stands = sitting(
    [...twoAllies(), inPreProject(), ...charterInForce(), ...committees()],
    { kind: 'suspend', reason: 'Pause' },
    {},
    table,
  );
  expect(votes(stands).refusals).toEqual(['R18 not-this-body']);
});
