import { wordsOf } from '@alliage/events';
import type { Handlers } from '../contract/projection.ts';
import { milestone } from './tables.ts';

const said = (words: Parameters<typeof wordsOf>[0] | undefined) => (words === undefined ? null : wordsOf(words));

export const milestones: Handlers = {
  MilestoneSet: ({ data: { projectId, milestoneId, title, due } }, rows) =>
    rows.put(milestone, {
      ...{ projectId, milestoneId, title: wordsOf(title), due, firstDue: due, moves: 0 },
      status: 'open',
    }),
  MilestoneMoved: async ({ data: { projectId, milestoneId, due } }, rows) => {
    const key = { projectId, milestoneId };
    const before = await rows.get(milestone, key);
    await rows.patch(milestone, key, { due, moves: (before?.moves ?? 0) + 1 });
  },
  MilestoneReached: ({ data: { projectId, milestoneId, words }, effectiveOn }, rows) =>
    rows.patch(milestone, { projectId, milestoneId }, { status: 'reached', endedOn: effectiveOn, words: said(words) }),
  MilestoneDropped: ({ data: { projectId, milestoneId, reason }, effectiveOn }, rows) =>
    rows.patch(milestone, { projectId, milestoneId }, { status: 'dropped', endedOn: effectiveOn, words: said(reason) }),
};
