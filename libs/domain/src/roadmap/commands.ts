import type { CommandRules } from '../decider/command.ts';
import { type RoadmapItemCommands, roadmapItemRules } from './items.ts';
import { type ScenarioCommands, scenarioRules } from './scenarios.ts';

/** What people may ask for in this slice; choosing and adopting are effects of decisions (effects.ts). */
export interface RoadmapCommands extends ScenarioCommands, RoadmapItemCommands {}

export const roadmapRules: CommandRules<RoadmapCommands> = { ...scenarioRules, ...roadmapItemRules };
