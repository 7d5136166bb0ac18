import { consequence } from '../decider/consequence.ts';

/** R21, R44: the open actions of the older decision lapse, those apart that the newer keeps. */
export const whenDecisionSupersededThenItsActionsAreDropped = consequence(['DecisionSuperseded'], (work, { data }) => {
  const { decisionId, by, keptActions } = data;
  const open = Object.values(work.state.actions).filter((a) => a.decisionId === decisionId && a.status === 'open');
  for (const { actionId } of open)
    if (!keptActions.includes(actionId)) work.record('ActionDropped', { actionId, supersededBy: by });
});
