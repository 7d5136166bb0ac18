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

const earliest = (on: Span): Day => on.first ?? on.last ?? neverEnds;

/**
 * The day from which a delay that protects someone runs (R38): when the act was recorded; in a demonstration, and for acts before the
 * cut-over, when it happened (a vague day by its first, in favour of the act).
 */
export function delayBegan(state: AllianceState, on: Span, recordedAt: string): Day {
  const before = state.cutOver !== '' && certainlyBefore(on, spanOfDay(state.cutOver));
  return state.demonstration || before ? earliest(on) : dayOf(recordedAt, state.zone);
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
