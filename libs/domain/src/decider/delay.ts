import { addDays, certainlyBefore, dayOf, daysBetween, spanOfDay, type Day, type Span } from '@alliage/events';
import { spanOfPeriod } from './period.ts';
import type { AllianceState } from './state.ts';

/** Later than any deadline: what a suspension that has not ended stands in the way of. */
const notWhileSuspended: Day = '9999-12-31';

const earliest = (on: Span): Day => on.first ?? on.last ?? notWhileSuspended;

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
  let end = addDays(from, days);
  for (const suspension of state.suspensions) {
    const { first, last } = spanOfPeriod(suspension);
    if (first === null || first > end || (last !== null && last < from)) continue;
    if (last === null) return notWhileSuspended;
    const began = first < from ? from : first;
    end = addDays(end, daysBetween(began, last) + 1);
  }
  return end;
}
