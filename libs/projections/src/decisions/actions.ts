import { wordsOf, type FreeText } from '@alliage/events';
import type { Handlers } from '../contract/projection.ts';
import { action } from './tables.ts';

const said = (words: FreeText | undefined): string | null => (words === undefined ? null : wordsOf(words));

/** Actions, whether a decision carries them or not. */
export const actions: Handlers = {
  ActionAssigned: ({ data, effectiveOn }, rows) => {
    const { actionId, owner, due, decisionId = '', projectId } = data;
    rows.put(action, {
      ...{ actionId, ...owner, due, firstDue: due, moves: 0, decisionId, projectId },
      ...{ text: wordsOf(data.text), status: 'open', assignedOn: effectiveOn },
    });
  },
  ActionRescheduled: async ({ data: { actionId, due } }, rows) => {
    const before = await rows.get(action, { actionId });
    await rows.patch(action, { actionId }, { due, moves: (before?.moves ?? 0) + 1 });
  },
  // R34: open actions are the successor's; what was done or dropped stays under the old name.
  PartiesMerged: async ({ data: { kept, ended } }, rows) => {
    for (const row of await rows.list(action))
      if (row.partyId === ended && row.status === 'open') await rows.patch(action, row, { partyId: kept });
  },
  ActionCompleted: ({ data: { actionId, words }, effectiveOn }, rows) =>
    rows.patch(action, { actionId }, { status: 'completed', endedOn: effectiveOn, words: said(words) }),
  ActionDropped: ({ data: { actionId, reason, supersededBy }, effectiveOn }, rows) =>
    rows.patch(action, { actionId }, { status: 'dropped', endedOn: effectiveOn, words: said(reason), supersededBy }),
};
