import { certainlyBefore, type FreeText } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { same } from '../decider/same.ts';
import type { Work } from '../decider/work.ts';
import { feasibility } from './rules.ts';
import type { Condition } from './state.ts';
import { mustAnswerFor } from './study.ts';

/** R4: with what shows that it is met. */
export interface MeetCondition {
  readonly conditionId: string;
  readonly evidence: FreeText;
}
/** Who answers for a condition, and until when: what G2 asks of each condition of the study. */
export interface AssignCondition {
  readonly conditionId: string;
  readonly partyId: string;
  readonly personId?: string;
  readonly due: string;
}

function mustBeUnlifted(work: Work, conditionId: string): Condition {
  const condition = mustKnow(work.state.conditions, conditionId, '/conditionId');
  if (condition.lifted !== undefined) refuse(feasibility.conditionLifted, undefined, '/conditionId');
  if (certainlyBefore(work.on, condition.set)) refuse(feasibility.beforeCondition, undefined, '/effectiveOn');
  return condition;
}

export function meetCondition(work: Work, { conditionId, evidence }: MeetCondition): void {
  const condition = mustBeUnlifted(work, conditionId);
  if (condition.met === undefined) work.record('ConditionMet', { conditionId, evidence });
}

export function assignCondition(work: Work, { conditionId, due, ...charge }: AssignCondition): void {
  const condition = mustBeUnlifted(work, conditionId);
  if (condition.met !== undefined) refuse(feasibility.conditionMet, undefined, '/conditionId');
  const owner = said(charge);
  if (same(condition.owner, owner) && condition.due === due) return;
  mustAnswerFor(work, { ...charge, due }, '');
  work.record('ConditionAssigned', { conditionId, owner, due });
}
