import type { Criterion, Gate, Stage } from '@alliage/events';
import type { Refusal } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import { holdsFor, type Passage } from './criteria.ts';
import { criteriaOf, currentStage, leadsTo, leaves } from './gates.ts';
import { whatIsMissing, wordsOf, type Sentence } from './sentences.ts';
import { standingWaivers } from './waivers.ts';
import type { Span } from '@alliage/events';

export interface CriterionSeen extends Sentence {
  readonly criterion: Criterion;
  readonly status: 'held' | 'waived' | 'not-met';
  /** Where it can be named: who or what is still missing. */
  readonly missing?: Sentence;
}
export interface GateChecklist {
  readonly gate: Gate;
  /** The stage that the gate leaves; absent for G8 and G9, which stand open from any. */
  readonly from?: Stage;
  /** The stage it leads to, where that is known. */
  readonly to?: Stage;
  /** Whether the alliance stands where this gate starts. */
  readonly here: boolean;
  readonly criteria: readonly CriterionSeen[];
}

/**
 * R2: a gate on a day, each of its criteria held, waived or not met. It is what a decision calls, and what answers « what is still missing? »,
 * for any gate, without changing anything.
 * @param waived criteria that the item itself waives; those that an earlier decision waived for this passage are known
 */
export function gateChecklist(
  state: AllianceState,
  gate: Gate,
  on: Span,
  asked: Omit<Passage, 'on'> & { readonly waived?: readonly Criterion[] } = {},
): GateChecklist {
  const waived = [...(asked.waived ?? []), ...standingWaivers(state, gate)];
  const criteria = criteriaOf[gate].map((criterion): CriterionSeen => {
    const held = holdsFor[criterion](state, { ...asked, on });
    const status = held ? 'held' : waived.includes(criterion) ? 'waived' : 'not-met';
    const missing = held ? undefined : whatIsMissing(state, criterion, on);
    return {
      criterion,
      status,
      ...wordsOf[criterion][status === 'not-met' ? 'missing' : 'held'],
      ...(missing === undefined ? {} : { missing }),
    };
  });
  if (gate === 'G8' || gate === 'G9') return { gate, here: state.closed === undefined, criteria };
  const to = leadsTo(state, gate, on);
  const from = leaves[gate];
  return { gate, from, ...(to === undefined ? {} : { to }), here: currentStage(state) === from, criteria };
}

/** A criterion that does not hold, as a refusal says it. */
export const refusalOfCriterion = (gate: Gate, { criterion, fr, en, missing }: CriterionSeen): Refusal => ({
  rule: gate,
  code: criterion,
  fr: missing === undefined ? fr : `${fr} ${missing.fr}`,
  en: missing === undefined ? en : `${en} ${missing.en}`,
});
