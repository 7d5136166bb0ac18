import { certainlyBefore, type Span, type Stage } from '@alliage/events';
import { holds } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';

/** The stages that an act of that day may have fallen in, in order; a vague day may touch several (R38). */
export function stagesOn(state: AllianceState, on: Span): Stage[] {
  return state.stages
    .filter((entry, i) => {
      const next = state.stages[i + 1];
      return holds({ from: entry.on, ...(next === undefined ? {} : { ended: next.on }) }, on);
    })
    .map((entry) => entry.stage);
}

/** R38: whether the alliance was in one of these stages on that day; a vague day is judged in its favour. */
export const isInStage = (state: AllianceState, on: Span, ...stages: readonly Stage[]): boolean =>
  stagesOn(state, on).some((stage) => stages.includes(stage));

/** The stage on a day: where the day is vague, the last that it touches. */
export const stageOn = (state: AllianceState, on: Span): Stage | undefined => stagesOn(state, on).at(-1);

/** G8: whether the whole of that day, however vague, lies in a suspension. */
export const isSuspended = (state: AllianceState, on: Span): boolean =>
  state.suspensions.some(
    ({ from, ended }) =>
      !certainlyBefore(on, from) &&
      (from.first === null || (on.first !== null && from.first <= on.first)) &&
      (ended === undefined || ended.first === null || (on.last !== null && on.last < ended.first)),
  );
