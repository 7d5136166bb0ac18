import { certainlyBefore, type RoadmapItem, type Span } from '@alliage/events';
import type { EffectContext, EffectRule, Unmet } from '../decider/effect.ts';
import { known } from '../decider/known.ts';
import { refusalOf, type Refusal } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import { cycleOn } from '../evaluation/in-cycle.ts';
import { isAlly } from '../parties/who.ts';
import { roadmapOf, scenariosExplored } from './in-cycle.ts';
import { roadmapBroken as broken } from './rules.ts';

const unmet = (...refusals: (Refusal | false)[]): Unmet[] =>
  refusals.filter((r) => r !== false).map((refusal) => ({ refusal }));

/** R18: of matter `roadmap` nothing is decided with fewer than two scenarios explored in this cycle, unless the item waives that (R3). */
function unmetCycle(state: AllianceState, { on, waived }: EffectContext): Unmet[] {
  const cycle = cycleOn(state, on);
  if (cycle < 1) return unmet(refusalOf(broken.noCycleYet, undefined));
  const found = scenariosExplored(state, cycle, on).length;
  if (found >= 2 || waived.includes('scenarios-explored')) return [];
  return [{ criterion: 'scenarios-explored', refusal: refusalOf(broken.twoScenarios, { found }) }];
}

const chooseScenario: EffectRule<'choose-scenario'> = {
  matter: 'roadmap',
  unmet: (state, { scenarioId }, context) => {
    const scenario = Object.hasOwn(state.scenarios, scenarioId) ? state.scenarios[scenarioId] : undefined;
    const cycle = cycleOn(state, context.on);
    return [
      ...unmetCycle(state, context),
      ...unmet(
        !scenario && refusalOf(known.inAlliance, undefined),
        scenario?.dropped !== undefined && refusalOf(broken.scenarioDropped, undefined),
        scenario !== undefined && cycle > 0 && scenario.cycle !== cycle && refusalOf(broken.ofThisCycle, undefined),
        scenario !== undefined &&
          certainlyBefore(context.on, scenario.explored) &&
          refusalOf(broken.beforeScenario, undefined),
      ),
    ];
  },
  happen: (work, { scenarioId }, decisionId) => {
    if (work.state.scenarios[scenarioId]?.chosen) return;
    work.record('ScenarioChosen', { cycle: cycleOn(work.state, work.on), scenarioId, decisionId });
  },
};

function unmetItems(state: AllianceState, items: readonly RoadmapItem[], on: Span): Unmet[] {
  const ids = new Set(items.map((i) => i.roadmapItemId));
  const strangers = [...new Set(items.flatMap((i) => i.leads))].filter((partyId) => !isAlly(state, partyId, on));
  return unmet(
    items.length === 0 && refusalOf(broken.hasItems, undefined),
    ids.size < items.length && refusalOf(broken.itemsOnce, undefined),
    strangers.length > 0 && refusalOf(broken.leadsAreAllies, { parties: strangers }),
  );
}

const adoptRoadmap: EffectRule<'adopt-roadmap'> = {
  matter: 'roadmap',
  unmet: (state, { items }, context) => [...unmetCycle(state, context), ...unmetItems(state, items, context.on)],
  happen: (work, { items }, decisionId) => {
    const cycle = cycleOn(work.state, work.on);
    const version = (work.state.roadmaps.at(-1)?.version ?? 0) + 1;
    work.record('RoadmapAdopted', { cycle, version, confirmed: false, items, decisionId });
  },
};

const confirmRoadmap: EffectRule<'confirm-roadmap'> = {
  matter: 'roadmap',
  unmet: (state, _effect, context) => {
    const already = roadmapOf(state, cycleOn(state, context.on)) !== undefined;
    return [
      ...unmetCycle(state, context),
      ...unmet(
        state.roadmaps.length === 0 && refusalOf(broken.nothingToConfirm, undefined),
        already && refusalOf(broken.alreadyThisCycle, undefined),
      ),
    ];
  },
  happen: (work, _effect, decisionId) => {
    const { version, items } = work.state.roadmaps.at(-1)!;
    const cycle = cycleOn(work.state, work.on);
    work.record('RoadmapAdopted', { cycle, version, confirmed: true, items: [...items], decisionId });
  },
};

/** What decisions of matter `roadmap` bring about (R18). */
export const roadmapEffects = {
  'choose-scenario': chooseScenario,
  'adopt-roadmap': adoptRoadmap,
  'confirm-roadmap': confirmRoadmap,
};
