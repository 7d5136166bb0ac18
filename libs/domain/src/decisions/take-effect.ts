import type { CommandRule } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse, refuseAll } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilotOrAutomation } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { certainlyBefore } from '@alliage/events';
import { ruleOfEffect } from '../effects.ts';
import { effectRules } from './rules.ts';
import type { Decision } from './state.ts';
import { isVital, mayResume, mayTakePlace } from './vital.ts';
import { hindrances, isWaiting } from './waiting.ts';

/** What a decision carries besides its effect, and that takes place with it (R18): supersessions, conditions, waivers. */
function carry(work: Work, { decisionId, carries }: Decision): void {
  for (const { decisionId: older, keptActions, keepsEffect } of carries.supersedes) {
    if (work.state.decisions[older]?.supersededBy !== undefined) continue;
    work.record('DecisionSuperseded', { decisionId: older, by: decisionId, keptActions, keepsEffect });
  }
  for (const conditionId of carries.lifts) {
    const condition = work.state.conditions[conditionId];
    if (condition !== undefined && condition.met === undefined && condition.lifted === undefined)
      work.record('ConditionLifted', { conditionId, decisionId });
  }
  for (const { gate, criterion, reason, condition } of carries.waivers) {
    if (condition !== undefined)
      work.record('ConditionSet', { ...condition, source: { kind: 'waiver', decisionId, criterion } });
    const conditionId = condition?.conditionId;
    work.record('CriterionWaived', { gate, criterion, reason, decisionId, ...said({ conditionId }) });
  }
  for (const condition of carries.conditions)
    work.record('ConditionSet', { ...condition, source: { kind: 'decision', decisionId } });
}

/** R19: the effect takes place, in one append, with all that the decision carries; then DecisionTookEffect says which events it is made of. */
export function takeEffect(work: Work, decisionId: string): void {
  const decision = work.state.decisions[decisionId];
  if (decision === undefined) return;
  const before = work.state.revision;
  carry(work, decision);
  const { effect, carries } = decision;
  if (effect !== undefined) ruleOfEffect(effect).happen(work, effect, decisionId);
  for (const action of carries.actions) work.record('ActionAssigned', { ...action, decisionId });
  const revisions = Array.from({ length: work.state.revision - before }, (_, i) => before + 1 + i);
  work.record('DecisionTookEffect', { decisionId, revisions });
}

/** Lets a waiting effect take place if everything holds, and nothing stands still (R1, G8); does nothing otherwise (R19: by what was missing). */
export function takeEffectIfReady(work: Work, decisionId: string): void {
  const decision = work.state.decisions[decisionId];
  if (decision === undefined || !isWaiting(decision) || !mayTakePlace(work.state, decisionId, work.on)) return;
  if (hindrances(work.state, decision, work.on).length === 0) takeEffect(work, decisionId);
}

export interface BringIntoEffect {
  readonly decisionId: string;
}
/** R19: on request, the effect of a decision that waited takes place, now that everything holds; otherwise the refusal says what is missing. */
export const bringIntoEffect: CommandRule<BringIntoEffect> = {
  whileSuspended: mayResume,
  withoutTwoAllies: isVital,
  decide(work, { decisionId }) {
    mustBePilotOrAutomation(work);
    const decision = mustKnow(work.state.decisions, decisionId, '/decisionId');
    if (certainlyBefore(work.on, decision.on)) refuse(effectRules.notBeforeTheDecision, undefined, '/effectiveOn');
    if (decision.tookEffect !== undefined) return;
    refuseAll(hindrances(work.state, decision, work.on));
    takeEffect(work, decisionId);
  },
};
