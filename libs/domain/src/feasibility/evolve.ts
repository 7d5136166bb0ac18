import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import { nowOf } from '../parties/merged.ts';

/** What the events of this slice change (see state.ts beside). */
export const feasibilityEvolvers: Evolvers = {
  FeasibilityStudyStarted: (state, { data, effectiveOn }) => {
    state.studies[data.studyId] = { studyId: data.studyId, started: spanOf(effectiveOn) };
  },
  FeasibilityStudyConcluded: (state, { data, effectiveOn }) => {
    const study = state.studies[data.studyId];
    if (study === undefined) return;
    study.concluded = { verdict: data.verdict, on: spanOf(effectiveOn) };
    state.concludedStudyId = data.studyId;
  },
  ConditionSet: (state, { data, effectiveOn }) => {
    state.conditions[data.conditionId] = { ...data, set: spanOf(effectiveOn) };
  },
  ConditionAssigned: (state, { data }) => {
    const condition = state.conditions[data.conditionId];
    if (condition !== undefined) Object.assign(condition, { owner: data.owner, due: data.due });
  },
  PartiesMerged: (state, { data }) => {
    for (const condition of Object.values(state.conditions))
      if (condition.owner !== undefined)
        condition.owner = { ...condition.owner, partyId: nowOf(condition.owner.partyId, data) };
  },
  ConditionMet: (state, { data, effectiveOn }) => {
    const condition = state.conditions[data.conditionId];
    if (condition !== undefined) condition.met = spanOf(effectiveOn);
  },
  ConditionLifted: (state, { data, effectiveOn }) => {
    const condition = state.conditions[data.conditionId];
    if (condition !== undefined) condition.lifted = { on: spanOf(effectiveOn), decisionId: data.decisionId };
  },
};
