import { consequence } from '../decider/consequence.ts';
import { awaitingAnswers, stillDue } from '../evaluation/in-cycle.ts';
import { revealAll } from '../evaluation/reveal.ts';
import { changesWhoIsAsked } from '../parties/asked.ts';

/** R28, R39, R44: the last answer due opens them all; so does a departure that removes the last one missing. */
export const whenEveryAllyHasAssessedThenAssessmentsOpen = consequence(
  ['AssessmentSealed', ...changesWhoIsAsked],
  (work) => {
    const cycle = awaitingAnswers(work.state, work.on);
    if (cycle && stillDue(work.state, cycle, work.on).length === 0) revealAll(work, cycle);
  },
);
