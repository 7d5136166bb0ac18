import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';

/** What the events of this slice change (see state.ts beside). */
export const roadmapEvolvers: Evolvers = {
  ScenarioExplored: (state, { data: { scenarioId, cycle }, effectiveOn }) => {
    state.scenarios[scenarioId] = { scenarioId, cycle, explored: spanOf(effectiveOn) };
  },
  ScenarioDropped: (state, { data, effectiveOn }) => {
    const scenario = state.scenarios[data.scenarioId];
    if (scenario) scenario.dropped = spanOf(effectiveOn);
  },
  ScenarioChosen: (state, { data, effectiveOn }) => {
    for (const other of Object.values(state.scenarios)) if (other.cycle === data.cycle) delete other.chosen;
    const scenario = state.scenarios[data.scenarioId];
    if (scenario) scenario.chosen = spanOf(effectiveOn);
  },
  RoadmapAdopted: (state, { data: { version, cycle, confirmed, items }, effectiveOn, revision }) => {
    state.roadmaps.push({ version, cycle, confirmed, items, on: spanOf(effectiveOn), revision });
    for (const item of items) state.roadmapItems[item.roadmapItemId] ??= 'open';
  },
  RoadmapItemAchieved: (state, { data }) => {
    state.roadmapItems[data.roadmapItemId] = 'achieved';
  },
  RoadmapItemDropped: (state, { data }) => {
    state.roadmapItems[data.roadmapItemId] = 'dropped';
  },
};
