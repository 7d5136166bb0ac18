import { addDays, certainlyBefore, type Conclusion, type Day, type Span } from '@alliage/events';
import { delayEnds } from '../decider/delay.ts';
import type { AllianceState } from '../decider/state.ts';
import { stillAsked } from '../parties/asked.ts';
import type { EvaluationCycle } from './state.ts';

/** The cycle of evaluation that a day belongs to: that of the last entry into evaluation not after it; 0 before the first. */
export function cycleOn(state: AllianceState, on: Span): number {
  const entered = state.stages.filter((s) => s.stage === 'evaluation' && !certainlyBefore(on, s.on));
  return entered.at(-1)?.cycle ?? 0;
}

/** Allies asked in a cycle that are still asked on that day (R39) and have not answered yet. */
export function stillDue(state: AllianceState, { opened, sealed, revealed }: EvaluationCycle, on: Span): string[] {
  if (!opened) return [];
  const waited = revealed ? revealed.missing : opened.asked.filter((partyId) => sealed[partyId] === undefined);
  return stillAsked(state, waited, opened.revision, on);
}

/** A cycle whose evaluation has been opened. */
export type OpenedCycle = EvaluationCycle & { opened: NonNullable<EvaluationCycle['opened']> };

/** The evaluation that awaits answers: opened, not yet revealed, and not lapsed. */
export const awaitingAnswers = (state: AllianceState, on: Span): OpenedCycle | undefined =>
  Object.values(state.cycles).find(
    (cycle): cycle is OpenedCycle => cycle.opened !== undefined && !cycle.revealed && !lapsed(state, cycle, on),
  );

/** The last day for answering, the whole of it included; it stands still while the alliance is suspended (G8, R38). */
export function lastDayToAnswer(state: AllianceState, { opened: { deadline, plan } }: OpenedCycle): Day {
  const days = plan?.answerDays ?? 0;
  return delayEnds(state, addDays(deadline, -days), days);
}

/** R39: opened, not yet revealed, and nobody of those asked is left to ask. */
export const lapsed = (state: AllianceState, { opened, revealed }: EvaluationCycle, on: Span): boolean =>
  opened !== undefined && !revealed && stillAsked(state, opened.asked, opened.revision, on).length === 0;

/** G4: the assessments of this cycle are open, and none of an ally still asked is missing. */
export function everyAllyAssessed(state: AllianceState, cycle: number, on: Span): boolean {
  const found = state.cycles[cycle];
  if (!found?.revealed || certainlyBefore(on, found.revealed.on)) return false;
  return stillDue(state, found, on).length === 0;
}

/** What the political committee concluded in a cycle, by that day where one is given; nothing before. */
export function conclusionOf(state: AllianceState, cycle: number, on?: Span): Conclusion | undefined {
  const concluded = state.cycles[cycle]?.concluded;
  return concluded && !(on && certainlyBefore(on, concluded.on)) ? concluded.conclusion : undefined;
}

/** G2: an evaluation plan is agreed by that day. */
export const planAgreed = (state: AllianceState, on: Span): boolean =>
  state.plan !== undefined && !certainlyBefore(on, state.plan.on);
