import { certainlyBefore } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { cycleOn } from '../evaluation/in-cycle.ts';
import { roadmapBroken } from './rules.ts';

export interface ScenarioCommands {
  'explore-scenario': {
    readonly title: string;
    readonly sketch: string;
    readonly pros?: readonly string[];
    readonly cons?: readonly string[];
  };
  'drop-scenario': { readonly scenarioId: string; readonly reason: string };
}

export const scenarioRules: CommandRules<ScenarioCommands> = {
  'explore-scenario': {
    decide: (work, { title, sketch, pros = [], cons = [] }) => {
      mustBePilot(work);
      const cycle = cycleOn(work.state, work.on);
      if (cycle < 1) refuse(roadmapBroken.noCycleYet);
      const scenarioId = work.act.newId('scenario');
      work.record('ScenarioExplored', { cycle, scenarioId, title, sketch, pros: [...pros], cons: [...cons] });
    },
  },
  'drop-scenario': {
    decide: (work, { scenarioId, reason }) => {
      mustBePilot(work);
      const scenario = mustKnow(work.state.scenarios, scenarioId, '/scenarioId');
      if (certainlyBefore(work.on, scenario.explored)) refuse(roadmapBroken.beforeScenario, undefined, '/effectiveOn');
      if (scenario.dropped) return;
      if (scenario.chosen) refuse(roadmapBroken.scenarioChosen, undefined, '/scenarioId');
      work.record('ScenarioDropped', { scenarioId, reason });
    },
  },
};
