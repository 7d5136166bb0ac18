import { addDays, certainlyBefore, type EvaluationPlan } from '@alliage/events';
import { isOver } from '../decider/delay.ts';
import type { EffectRule, Unmet } from '../decider/effect.ts';
import { refusalOf, type Refusal } from '../decider/refusal.ts';
import { isInStage } from '../lifecycle/stage.ts';
import { voicesOfCircle } from '../parties/circle.ts';
import { maxAssessments } from './assess.ts';
import { evaluationEffectBroken as broken } from './effect-rules.ts';
import { keptCells } from './grid.ts';
import { awaitingAnswers, cycleOn, lapsed, lastDayToAnswer, planAgreed } from './in-cycle.ts';
import { revealAll } from './reveal.ts';

const unmet = (...refusals: (Refusal | false)[]): Unmet[] =>
  refusals.filter((r) => r !== false).map((refusal) => ({ refusal }));
const twice = (values: readonly string[]) => new Set(values).size < values.length;

const unmetPlan = (plan: EvaluationPlan) =>
  unmet(
    twice(plan.cells.map((c) => c.cell)) && refusalOf(broken.gridOnce, undefined),
    keptCells(plan).length === 0 && refusalOf(broken.keepsACell, undefined),
    twice(plan.indicators.map((i) => i.indicatorId)) && refusalOf(broken.indicatorsOnce, undefined),
  );

const agreePlan: EffectRule<'agree-evaluation-plan'> = {
  matter: 'evaluation',
  unmet: (_state, { plan }) => unmetPlan(plan),
  happen: (work, { plan }, decisionId) => {
    work.record('EvaluationPlanAgreed', { plan, decisionId });
  },
};

const open: EffectRule<'open-evaluation'> = {
  matter: 'evaluation',
  unmet: (state, _effect, { on }) => {
    const found = state.cycles[cycleOn(state, on)];
    const already = found?.opened !== undefined && !lapsed(state, found, on);
    return unmet(
      !isInStage(state, on, 'evaluation') && refusalOf(broken.inEvaluation, undefined),
      !planAgreed(state, on) && refusalOf(broken.planAgreed, undefined),
      already && refusalOf(broken.openedOnce, undefined),
      voicesOfCircle(state, on).length > maxAssessments && refusalOf(broken.atMostAHundred, undefined),
    );
  },
  happen: (work, _effect, decisionId) => {
    const { state, on, today } = work;
    // A vague day is judged in favour of those who answer: the last that it may be, which lies no later than today.
    const from = on.last === null || on.last > today ? today : on.last;
    const deadline = addDays(from, state.plan!.plan.answerDays);
    work.record('EvaluationOpened', {
      cycle: cycleOn(state, on),
      asked: voicesOfCircle(state, on),
      deadline,
      decisionId,
    });
  },
};

const openAssessments: EffectRule<'open-assessments'> = {
  matter: 'evaluation',
  unmet: (state, _effect, { on }) => {
    const cycle = awaitingAnswers(state, on);
    if (!cycle || certainlyBefore(on, cycle.opened.on)) return unmet(refusalOf(broken.notOpen, undefined));
    const deadline = lastDayToAnswer(state, cycle);
    return unmet(!isOver(deadline, on) && refusalOf(broken.afterTheDeadline, { deadline }));
  },
  happen: (work, _effect, decisionId) => {
    const cycle = awaitingAnswers(work.state, work.on);
    if (cycle) revealAll(work, cycle, decisionId);
  },
};

const conclude: EffectRule<'conclude-evaluation'> = {
  matter: 'evaluation',
  unmet: (state, _effect, { on, itemId }) => {
    const found = state.cycles[cycleOn(state, on)];
    const revealed = found?.revealed !== undefined && !certainlyBefore(on, found.revealed.on);
    const supersedes = state.items[itemId]?.content.supersedes ?? [];
    const first = found?.concluded?.decisionId;
    const again = first !== undefined && !supersedes.some((s) => s.decisionId === first);
    return unmet(
      !isInStage(state, on, 'evaluation') && refusalOf(broken.inEvaluation, undefined),
      !revealed && refusalOf(broken.assessmentsOpen, undefined),
      again && refusalOf(broken.oneConclusion, undefined),
    );
  },
  happen: (work, { conclusion, words }, decisionId) => {
    work.record('EvaluationConcluded', { cycle: cycleOn(work.state, work.on), conclusion, words, decisionId });
  },
};

/** What decisions bring about in an evaluation (R18, R28). */
export const evaluationEffects = {
  'agree-evaluation-plan': agreePlan,
  'open-evaluation': open,
  'open-assessments': openAssessments,
  'conclude-evaluation': conclude,
};
