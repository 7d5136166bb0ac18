import { consequence } from '../decider/consequence.ts';
import { takeEffect } from '../decisions/take-effect.ts';

/** R19, R44: adopted, and nothing to wait for: the decision and its effect are one append. */
export const whenDecisionTakenThenItTakesEffect = consequence(['DecisionTaken'], (work, { data }) => {
  const { decisionId, outcome, awaits } = data;
  if (outcome === 'adopted' && awaits.boards.length === 0 && awaits.criteria.length === 0) takeEffect(work, decisionId);
});
