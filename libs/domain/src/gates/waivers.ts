import type { Criterion, Gate, WaiverSpec } from '@alliage/events';
import { refusalOf, rule, type Refusal } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import { criteriaOf } from './gates.ts';

/** R3: what no body may waive. */
const neverWaived: readonly Criterion[] = [
  'two-allies',
  'committees-complete',
  'charter-in-force',
  'concluded-deepen',
  'concluded-continue-or-reorient',
  'reason-given',
  'outcome-given',
];

export const waiverRules = {
  neverWaived: rule('R3', 'never-waived', {
    fr: 'Ce critère ne souffre aucune dispense : deux alliés, des comités au complet, une charte en vigueur, la conclusion de l’évaluation, le motif et l’issue sont toujours exigés. Retirez la dispense et remplissez le critère.',
    en: 'This criterion is never waived: two allies, complete committees, a charter in force, the evaluation’s conclusion, the reason and the outcome are always required. Take the waiver away and meet the criterion.',
  }),
  notOfThisGate: rule('R3', 'not-a-criterion-of-this-gate', {
    fr: 'Ce critère n’est pas de ce passage : il n’y a pas lieu d’en dispenser. Retirez la dispense ou nommez le bon passage.',
    en: 'This criterion does not belong to that gate, and needs no waiver. Take the waiver away or name the right gate.',
  }),
};

/** R3: what is wrong with the waivers that an item carries. `field` points at the list. */
export const wrongWaivers = (waivers: readonly WaiverSpec[], field: string): Refusal[] =>
  waivers.flatMap(({ gate, criterion }, i) => {
    if (neverWaived.includes(criterion)) return [refusalOf(waiverRules.neverWaived, undefined, `${field}/${i}`)];
    if (!criteriaOf[gate].includes(criterion))
      return [refusalOf(waiverRules.notOfThisGate, undefined, `${field}/${i}`)];
    return [];
  });

/**
 * The criteria of a gate that an earlier decision has waived and that no passage has used up yet: a waiver serves one passage (R3), and
 * what was waived in a stage left since served that one.
 */
export const standingWaivers = (state: AllianceState, gate: Gate): Criterion[] => {
  const entered = state.stages.at(-1)?.revision ?? -1;
  return state.waivers.filter((w) => w.gate === gate && w.revision > entered).map((w) => w.criterion);
};
