import { certainlyBefore, type Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import type { AdoptedRoadmap, Scenario } from './state.ts';

const by = (day: Span, on?: Span) => on === undefined || !certainlyBefore(on, day);

/** Scenarios explored in a cycle, by that day where one is given; one dropped since was explored all the same. */
export const scenariosExplored = (state: AllianceState, cycle: number, on?: Span): Scenario[] =>
  Object.values(state.scenarios).filter((s) => s.cycle === cycle && by(s.explored, on));

/** The scenario chosen in a cycle. */
export const scenarioChosen = (state: AllianceState, cycle: number, on?: Span): Scenario | undefined =>
  Object.values(state.scenarios).find((s) => s.cycle === cycle && s.chosen !== undefined && by(s.chosen, on));

/** The roadmap adopted or confirmed in a cycle (G4); the last one where there are several. */
export const roadmapOf = (state: AllianceState, cycle: number, on?: Span): AdoptedRoadmap | undefined =>
  state.roadmaps.findLast((r) => r.cycle === cycle && by(r.on, on));
