import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import type { AllianceState } from '../decider/state.ts';
import type { EvaluationCycle, Pulse } from './state.ts';

const cycleOf = (state: AllianceState, cycle: number): EvaluationCycle =>
  (state.cycles[cycle] ??= { cycle, sealed: {} });
const pulseOf = (state: AllianceState, period: string, partyId: string): Pulse =>
  ((state.pulses[period] ??= {})[partyId] ??= {});

/** What the events of this slice change (see state.ts beside). */
export const evaluationEvolvers: Evolvers = {
  EvaluationPlanAgreed: (state, { data, effectiveOn, revision }) => {
    state.plan = { ...data, on: spanOf(effectiveOn), revision };
  },
  EvaluationOpened: (state, { data: { cycle, asked, deadline }, effectiveOn, revision }) => {
    const opened = { asked, deadline, on: spanOf(effectiveOn), revision };
    // Opened anew only when the one before has lapsed (R39): its envelopes are not those of this one.
    state.cycles[cycle] = { cycle, sealed: {}, opened: state.plan ? { ...opened, plan: state.plan.plan } : opened };
  },
  AssessmentSealed: (state, { data: { cycle, partyId, counts, content }, effectiveOn }) => {
    cycleOf(state, cycle).sealed[partyId] = { counts, content, on: spanOf(effectiveOn) };
  },
  AssessmentsRevealed: (state, { data: { cycle, missing }, effectiveOn }) => {
    cycleOf(state, cycle).revealed = { on: spanOf(effectiveOn), missing };
  },
  EvaluationConcluded: (state, { data: { cycle, conclusion, decisionId }, effectiveOn, revision }) => {
    const concluded = { conclusion, on: spanOf(effectiveOn), revision };
    cycleOf(state, cycle).concluded = decisionId === undefined ? concluded : { ...concluded, decisionId };
  },
  TrustPulseRecorded: (state, { data: { period, partyId, level } }) => {
    pulseOf(state, period, partyId).level = level;
  },
  TrustPulseWorded: (state, { data: { period, partyId, words } }) => {
    pulseOf(state, period, partyId).words = words;
  },
};
