import { certainlyBefore, type Closing, type Conclusion, type FreeText } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { cycleOn } from '../evaluation/in-cycle.ts';
import { currentStage } from '../gates/gates.ts';
import { basisOfReport } from './basis.ts';
import { reportRules } from './rules.ts';

/** What an evaluation concluded before the cut-over. */
export interface ReportConclusion {
  readonly conclusion: Conclusion;
  readonly words?: FreeText;
}
/** A pause of before the cut-over. */
export interface ReportSuspension {
  readonly reason?: FreeText;
}
/** The alliance had ended before it was opened here: its past is kept. */
export interface ReportClosing {
  readonly outcome?: Closing;
  readonly reason?: FreeText;
}

export function reportConclusion(work: Work, { conclusion, words }: ReportConclusion): void {
  mustBePilot(work);
  const cycle = cycleOn(work.state, work.on);
  if (cycle === 0) refuse(reportRules.noEvaluation, undefined, '/effectiveOn');
  const before = work.state.cycles[cycle]?.concluded;
  if (before?.conclusion === conclusion) return;
  if (before !== undefined) refuse(reportRules.concludedAlready, undefined, '/conclusion');
  work.record('EvaluationConcluded', said({ cycle, conclusion, words, basis: basisOfReport(work) }));
}

const running = (work: Work) => work.state.suspensions.find(({ ended }) => ended === undefined);

export function reportSuspension(work: Work, { reason }: ReportSuspension): void {
  mustBePilot(work);
  if (running(work) !== undefined) return;
  const last = work.state.suspensions.at(-1)?.ended;
  if (last !== undefined && certainlyBefore(work.on, last))
    refuse(reportRules.suspensionFollows, undefined, '/effectiveOn');
  const stage = currentStage(work.state) ?? 'interconnaissance';
  work.record('AllianceSuspended', said({ stage, reason, basis: basisOfReport(work) }));
}

export function reportResumption(work: Work, { reason }: ReportSuspension): void {
  mustBePilot(work);
  const suspension = running(work);
  if (suspension === undefined) refuse(reportRules.notSuspended);
  if (certainlyBefore(work.on, suspension.from)) refuse(reportRules.suspensionFollows, undefined, '/effectiveOn');
  work.record('AllianceResumed', said({ stage: suspension.stage, reason, basis: basisOfReport(work) }));
}

export function reportClosing(work: Work, { outcome, reason }: ReportClosing): void {
  mustBePilot(work);
  if (work.state.closed !== undefined) return;
  const last = work.state.stages.at(-1);
  if (last !== undefined && certainlyBefore(work.on, last.on))
    refuse(reportRules.closingFollows, undefined, '/effectiveOn');
  if (livedOnSince(work)) refuse(reportRules.livedOnSince, undefined, '/effectiveOn');
  const lessonIds = Object.keys(work.state.lessons).slice(0, 200);
  work.record('AllianceClosed', said({ outcome, reason, lessonIds, basis: basisOfReport(work) }));
}

/** Whether the alliance met, decided or signed by the live rules certainly after the day of the act: a report closes no alliance that lives (G9). */
function livedOnSince({ state, on }: Work): boolean {
  const days = [
    ...Object.values(state.sessions).flatMap(({ opened }) => (opened === undefined ? [] : [opened.on])),
    ...Object.values(state.decisions).map((decision) => decision.on),
    ...state.charters.filter(({ reported }) => !reported).flatMap(({ signed }) => Object.values(signed)),
  ];
  return days.some((day) => certainlyBefore(on, day));
}
