import { certainlyBefore, type Basis, type EffectOf, type Gate } from '@alliage/events';
import type { EffectContext, EffectRule, Unmet } from '../decider/effect.ts';
import { refusalOf } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { gateChecklist, refusalOfCriterion } from './checklist.ts';
import type { Passage } from './criteria.ts';
import { currentStage, leadsTo, leaves } from './gates.ts';
import { gateRules } from './rules.ts';

type Asked = Omit<Passage, 'on'>;

/** Every criterion of a gate that does not hold, those waived apart. */
const unmetCriteria = (state: AllianceState, gate: Gate, context: EffectContext, asked: Asked): Unmet[] =>
  gateChecklist(state, gate, context.on, { ...asked, ...context })
    .criteria.filter((c) => c.status === 'not-met')
    .map((c) => ({ criterion: c.criterion, refusal: refusalOfCriterion(gate, c) }));

const said = ({ reason }: { reason?: Asked['reason'] }): Asked => (reason === undefined ? {} : { reason });
const by = (decisionId: string): Basis => ({ kind: 'decision', decisionId });

export const enterStage: EffectRule<'enter-stage'> = {
  matter: 'stage',
  unmet(state, effect, context) {
    const { gate } = effect;
    const at = currentStage(state);
    const unmet = unmetCriteria(state, gate, context, said(effect));
    if (at !== leaves[gate]) unmet.unshift({ refusal: refusalOf(gateRules.notHere(gate), { from: leaves[gate], at }) });
    const last = state.stages.at(-1);
    if (last !== undefined && certainlyBefore(context.on, last.on))
      unmet.push({ refusal: refusalOf(gateRules.notBeforeTheLastStage, undefined, '/effectiveOn') });
    return unmet;
  },
  happen(work, effect, decisionId) {
    const { state, on } = work;
    const { gate } = effect;
    const decision = state.decisions[decisionId];
    const to = leadsTo(state, gate, on);
    const from = currentStage(state);
    if (to === undefined || from === undefined) return;
    const { criteria } = gateChecklist(state, gate, on, {
      ...said(effect),
      ...(decision?.putToVoteAt === undefined ? {} : { putToVoteAt: decision.putToVoteAt }),
    });
    const cycle = to === 'evaluation' ? state.cycle + 1 : state.cycle;
    work.record('StageEntered', {
      gate,
      from,
      to,
      ...(cycle === 0 ? {} : { cycle }),
      basis: by(decisionId),
      criteria: criteria.map(({ criterion, status }) => ({ criterion, status })),
    });
  },
};

const openSuspension = (state: AllianceState) => state.suspensions.find((s) => s.ended === undefined);

export const suspend: EffectRule<'suspend'> = {
  matter: 'closure',
  unmet(state, effect, context) {
    const unmet = unmetCriteria(state, 'G8', context, said(effect));
    if (openSuspension(state)) unmet.unshift({ refusal: refusalOf(gateRules.alreadySuspended, undefined) });
    return unmet;
  },
  happen(work, { reason }, decisionId) {
    const stage = currentStage(work.state);
    if (stage === undefined || reason === undefined) return;
    work.record('AllianceSuspended', { stage, reason, basis: by(decisionId) });
  },
};

export const resume: EffectRule<'resume'> = {
  matter: 'closure',
  unmet(state, effect, context) {
    const unmet = unmetCriteria(state, 'G8', context, said(effect));
    const suspension = openSuspension(state);
    if (suspension === undefined) unmet.unshift({ refusal: refusalOf(gateRules.notSuspended, undefined) });
    else if (certainlyBefore(context.on, suspension.from))
      unmet.push({ refusal: refusalOf(gateRules.notBeforeTheSuspension, undefined, '/effectiveOn') });
    return unmet;
  },
  happen(work, { reason }, decisionId) {
    const suspension = openSuspension(work.state);
    if (suspension === undefined) return;
    const { stage } = suspension;
    work.record('AllianceResumed', { stage, ...(reason === undefined ? {} : { reason }), basis: by(decisionId) });
  },
};

export const close: EffectRule<'close'> = {
  matter: 'closure',
  unmet(state, effect, context) {
    const unmet = unmetCriteria(state, 'G9', context, closing(effect));
    if (state.closed) unmet.unshift({ refusal: refusalOf(gateRules.alreadyClosed, undefined) });
    return unmet;
  },
  happen(work: Work, { reason, outcome }, decisionId) {
    if (reason === undefined || outcome === undefined) return;
    const lessonIds = Object.keys(work.state.lessons).slice(0, 200);
    work.record('AllianceClosed', { outcome, reason, lessonIds, basis: by(decisionId) });
  },
};

const closing = ({ reason, outcome }: EffectOf<'close'>): Asked => ({
  ...said(reason === undefined ? {} : { reason }),
  ...(outcome === undefined ? {} : { outcome }),
});

export const gatesEffects = { 'enter-stage': enterStage, suspend, resume, close };
