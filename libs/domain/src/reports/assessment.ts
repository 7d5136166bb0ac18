import type { EvaluationCell, FreeText } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { cycleOn } from '../evaluation/in-cycle.ts';
import { reportRules } from './rules.ts';

/** What was thought of the alliance before the cut-over, as a source tells it: it answers for nobody in an evaluation held here. */
export interface ReportAssessment {
  readonly words: FreeText;
  readonly partyId?: string;
  readonly scores?: readonly { readonly cell: EvaluationCell; readonly score: number }[];
}

export function reportAssessment(work: Work, { words, partyId, scores }: ReportAssessment): void {
  mustBePilot(work);
  if (partyId !== undefined) mustKnow(work.state.parties, partyId, '/partyId');
  const cells = (scores ?? []).map(({ cell }) => cell);
  if (new Set(cells).size < cells.length) refuse(reportRules.scoredOnce, undefined, '/scores');
  const cycle = cycleOn(work.state, work.on) || undefined;
  const assessmentId = work.act.newId('assessment');
  const scored = scores?.map(({ cell, score }) => ({ cell, score }));
  work.record('AssessmentReported', said({ assessmentId, cycle, partyId, words, scores: scored }));
}
