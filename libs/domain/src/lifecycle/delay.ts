import { addDays, daysBetween, type Day, type Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';

/**
 * G8: no delay runs while the alliance is suspended (withdrawal notices apart). The last day of a delay that began on `from` and would end
 * on `end`, each suspension that began before it was over added to it; none while a suspension lasts, for then it does not end.
 */
export function delayEnds(state: AllianceState, from: Span, end: Day): Day | undefined {
  let last = end;
  for (const { from: suspended, ended } of state.suspensions) {
    const start = suspended.first ?? suspended.last;
    const before = from.last !== null && ended?.last !== null && ended !== undefined && ended.last < from.last;
    if (start === null || start > last || before) continue;
    if (ended === undefined) return undefined;
    const began = from.first !== null && from.first > start ? from.first : start;
    const resumed = ended.last ?? ended.first ?? began;
    if (resumed > began) last = addDays(last, daysBetween(began, resumed));
  }
  return last;
}
