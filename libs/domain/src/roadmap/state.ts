import type { RoadmapItem, Span } from '@alliage/events';

export interface Scenario {
  readonly scenarioId: string;
  readonly cycle: number;
  readonly explored: Span;
  dropped?: Span;
  /** Day on which it was chosen; of one cycle, the scenario chosen last. */
  chosen?: Span;
}
export interface AdoptedRoadmap {
  /** Confirming keeps the version and its items. */
  readonly version: number;
  readonly cycle: number;
  readonly confirmed: boolean;
  readonly items: readonly RoadmapItem[];
  readonly on: Span;
  readonly revision: number;
}
export interface Roadmap {
  scenarios: Record<string, Scenario>;
  /** Adoptions and confirmations, in order of recording. */
  roadmaps: AdoptedRoadmap[];
  roadmapItems: Record<string, 'open' | 'achieved' | 'dropped'>;
}
export const noRoadmap: Roadmap = { scenarios: {}, roadmaps: [], roadmapItems: {} };
