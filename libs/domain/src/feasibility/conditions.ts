import type { AllianceState } from '../decider/state.ts';
import type { Condition } from './state.ts';

/** R4: neither met nor lifted. Shown at every gate and session. */
export const isOpen = (condition: Condition): boolean => condition.met === undefined && condition.lifted === undefined;

export const openConditions = (state: AllianceState): Condition[] => Object.values(state.conditions).filter(isOpen);

/** The conclusion that counts (a second study replaces the first), with the conditions that it set. */
export function countingStudy(state: AllianceState) {
  const study = state.concludedStudyId === undefined ? undefined : state.studies[state.concludedStudyId];
  if (study?.concluded === undefined) return undefined;
  const conditions = Object.values(state.conditions).filter(
    ({ source }) => source.kind === 'study' && source.studyId === study.studyId,
  );
  return { ...study, concluded: study.concluded, conditions };
}
