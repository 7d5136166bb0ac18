import { Stage, type Criterion, type Gate, type Span, type StageGate } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import { conclusionOf, cycleOn } from '../evaluation/in-cycle.ts';

/** The criteria of each gate, in the order of domain.md. */
export const criteriaOf: Readonly<Record<Gate, readonly Criterion[]>> = {
  G1: ['two-allies', 'profiles-shared', 'purpose-worded', 'purpose-and-circle-unchanged'],
  G2: [
    'feasibility-concluded',
    'charter-in-force',
    'exit-and-fruits-written',
    'committees-complete',
    'project-spanning-two-allies',
    'means-reserved',
    'evaluation-plan-agreed',
  ],
  G3: ['project-result-reported'],
  G4: ['every-ally-assessed', 'concluded-deepen', 'scenarios-explored', 'roadmap-adopted'],
  G5: ['concluded-continue-or-reorient'],
  G6: [],
  G7: ['reason-given'],
  G8: ['reason-given'],
  G9: ['reason-given', 'outcome-given', 'lesson-kept'],
};

/** The stage that each gate leaves; G8 and G9 leave any. */
export const leaves: Readonly<Record<StageGate, Stage>> = {
  G1: 'interconnaissance',
  G2: 'pre-project',
  G3: 'experimentation',
  G4: 'evaluation',
  G5: 'evaluation',
  G6: 'alliance-2.0',
  G7: 'pre-project',
};

const enters: Readonly<Record<Exclude<StageGate, 'G5'>, Stage>> = {
  G1: 'pre-project',
  G2: 'experimentation',
  G3: 'evaluation',
  G4: 'alliance-2.0',
  G6: 'evaluation',
  G7: 'interconnaissance',
};

const inOrder: readonly Stage[] = Stage.options;

/**
 * The gates on the way from one stage to another (R37): the one that leads there, or, where a report passes stages over, each of those
 * passed forward. None for a way back that no gate takes.
 */
export function gatesBetween(from: Stage, to: Stage): readonly StageGate[] {
  const direct = (Object.keys(enters) as (keyof typeof enters)[]).find((g) => leaves[g] === from && enters[g] === to);
  if (direct !== undefined) return [direct];
  if (from === 'evaluation' && to === 'experimentation') return ['G5'];
  const passed = inOrder.slice(inOrder.indexOf(from), Math.max(inOrder.indexOf(from), inOrder.indexOf(to)));
  return passed.flatMap((stage) => gatesFrom(stage).slice(0, 1));
}

/** The stages between two, which a report passes over: nothing is known of them (R37). */
export const passedOver = (from: Stage, to: Stage): readonly Stage[] =>
  inOrder.slice(inOrder.indexOf(from) + 1, Math.max(inOrder.indexOf(from) + 1, inOrder.indexOf(to)));

/** The stage where the alliance stands: the last one entered. */
export const currentStage = (state: AllianceState): Stage | undefined => state.stages.at(-1)?.stage;

/**
 * The stage that a gate leads to. Out of evaluation by G5 it hangs on what was concluded in this cycle: `continue` goes back where it came
 * from, `reorient` to experimentation; nothing is known before.
 */
export function leadsTo(state: AllianceState, gate: StageGate, on: Span): Stage | undefined {
  if (gate !== 'G5') return enters[gate];
  const conclusion = conclusionOf(state, cycleOn(state, on), on);
  if (conclusion === 'reorient') return 'experimentation';
  return conclusion === 'continue' ? state.stages.at(-1)?.from : undefined;
}

/** The gates that lead on from a stage, the usual one first; G8 and G9 stand open from any. */
export const gatesFrom = (stage: Stage): readonly StageGate[] =>
  (Object.keys(leaves) as StageGate[]).filter((gate) => leaves[gate] === stage);
