import type { RoadmapItem, Span } from '@alliage/events';

export interface Roadmap {
  scenarios: Record<string, { scenarioId: string; cycle: number; dropped: boolean; chosen: boolean }>;
  roadmaps: {
    version: number;
    cycle: number;
    confirmed: boolean;
    items: readonly RoadmapItem[];
    on: Span;
    revision: number;
  }[];
  roadmapItems: Record<string, 'open' | 'achieved' | 'dropped'>;
}
export const noRoadmap: Roadmap = { scenarios: {}, roadmaps: [], roadmapItems: {} };
