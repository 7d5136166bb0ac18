import { addDays, certainlyBefore, dayOf, daysBetween, spanOfDay, type Day, type Span } from '@alliage/events';
import { spanOfPeriod } from './period.ts';
import type { AllianceState } from './state.ts';

/** Later than any deadline: what a suspension that has not ended stands in the way of. */
export const neverEnds: Day = '9999-12-31';

/** `addDays`, within the days that can be written: whoever names the year 9999 gets no crash for it. */
export function later(day: Day, n: number): Day {
  try {
    return addDays(day, n);
  } catch {
    return neverEnds;
  }
}

/** In a demonstration, and before the cut-over, days are those of the acts; otherwise those of their recording (R38). */
const byTheAct = (state: AllianceState, on: Span): boolean =>
  state.demonstration || (state.cutOver !== '' && certainlyBefore(on, spanOfDay(state.cutOver)));

/**
 * The day from which a delay that protects someone runs (R38): when the act was recorded; in a demonstration, and for acts before the
 * cut-over, when it happened. A vague day shortens nobody's delay: it counts by its last, though never later than the recording.
 */
export function delayBegan(state: AllianceState, on: Span, recordedAt: string): Day {
  const recorded = dayOf(recordedAt, state.zone);
  return !byTheAct(state, on) || on.last === null || on.last > recorded ? recorded : on.last;
}

/** The day by which an act is in time for a delay (R38), by the same clock; a vague day by its first, in favour of who acts. */
export function actedOn(state: AllianceState, on: Span, recordedAt: string): Day {
  return byTheAct(state, on) ? (on.first ?? on.last ?? neverEnds) : dayOf(recordedAt, state.zone);
}

/**
 * The last day of a delay of `days` from `from`, the whole of it included (R38). It stands still while the alliance is suspended (G8).
 */
export function delayEnds(state: AllianceState, from: Day, days: number): Day {
  let end = later(from, days);
  for (const suspension of state.suspensions) {
    const { first, last } = spanOfPeriod(suspension);
    if (first === null || first > end || (last !== null && last < from)) continue;
    if (last === null) return neverEnds;
    const began = first < from ? from : first;
    end = later(end, daysBetween(began, last) + 1);
  }
  return end;
}

/** Whether a delay is over on the day of an act: its last day lies behind, or may (R38). */
export const isOver = (end: Day, on: Span): boolean => end !== neverEnds && (on.last === null || on.last > end);
