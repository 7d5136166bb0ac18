import { certainlyBefore } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { roadmapBroken } from './rules.ts';

export interface RoadmapItemCommands {
  'achieve-roadmap-item': { readonly roadmapItemId: string; readonly words?: string };
  'drop-roadmap-item': { readonly roadmapItemId: string; readonly reason: string };
}

/** False where the item is there already; refused where it went the other way, or the act came before its roadmap. */
function becomes(work: Work, roadmapItemId: string, status: 'achieved' | 'dropped'): boolean {
  const before = mustKnow(work.state.roadmapItems, roadmapItemId, '/roadmapItemId');
  const first = work.state.roadmaps.find((r) => r.items.some((i) => i.roadmapItemId === roadmapItemId));
  if (first && certainlyBefore(work.on, first.on)) refuse(roadmapBroken.beforeRoadmap, undefined, '/effectiveOn');
  if (before === status) return false;
  if (before !== 'open') refuse(roadmapBroken.itemDone, undefined, '/roadmapItemId');
  return true;
}

export const roadmapItemRules: CommandRules<RoadmapItemCommands> = {
  'achieve-roadmap-item': {
    decide: (work, { roadmapItemId, words }) => {
      mustBePilot(work);
      if (becomes(work, roadmapItemId, 'achieved')) work.record('RoadmapItemAchieved', said({ roadmapItemId, words }));
    },
  },
  'drop-roadmap-item': {
    decide: (work, { roadmapItemId, reason }) => {
      mustBePilot(work);
      if (becomes(work, roadmapItemId, 'dropped')) work.record('RoadmapItemDropped', { roadmapItemId, reason });
    },
  },
};
