import { wordsOf } from '@alliage/events';
import type { Handlers, Rows } from '../contract/projection.ts';
import type { RowOf } from '../contract/table.ts';
import { interest, item, proxy, session, voice, type ItemOutcome } from './tables.ts';

const settle = (
  rows: Rows,
  { sessionId, itemId }: { sessionId: string; itemId: string },
  outcome: ItemOutcome,
  words?: string,
) => rows.patch(item, { sessionId, itemId }, { outcome, words, waiting: waits(outcome) });
const waits = (outcome: ItemOutcome): boolean => outcome === 'postponed' || outcome === 'carried-over';

/** What is taken up waits no more, until the session that took it up is cancelled. */
async function wait(rows: Rows, itemId: string | null | undefined, waiting: boolean): Promise<void> {
  if (itemId === null || itemId === undefined) return;
  const from = (await rows.list(item)).find((row) => row.itemId === itemId);
  if (from) await rows.patch(item, from, { waiting });
}

/** R14: the items of a cancelled session wait; what it had itself taken up waits where it waited before, once. */
export const waitAgain = (rows: Rows, { sessionId, itemId, carriedFrom }: RowOf<typeof item>): Promise<void> =>
  carriedFrom === null ? rows.patch(item, { sessionId, itemId }, { waiting: true }) : wait(rows, carriedFrom, true);

/** What is on an agenda, and what became of it (R10, R13, R14, R16). */
export const agenda: Handlers = {
  AgendaItemAdded: async ({ data, revision }, rows) => {
    const { sessionId, itemId, content, late, carriedFrom, proposedBy } = data;
    const of = await rows.get(session, { sessionId });
    rows.put(item, {
      ...{ sessionId, itemId, bodyId: of?.bodyId ?? '', addedAt: revision, late, carriedFrom, proposedBy },
      ...{ title: wordsOf(content.title), kind: content.kind, matter: content.matter, content },
      ...{ outcome: 'open', waiting: false },
    });
    await wait(rows, carriedFrom, false);
  },
  AgendaItemReworded: async ({ data: { sessionId, itemId, content } }, rows) => {
    const { kind, matter, title } = content;
    await rows.patch(item, { sessionId, itemId }, { kind, matter, title: wordsOf(title), content });
    for (const { mandateId } of await rows.list(voice, { itemId })) rows.remove(voice, { itemId, mandateId });
  },
  AgendaItemTreated: ({ data }, rows) =>
    settle(rows, data, 'treated', data.words === undefined ? undefined : wordsOf(data.words)),
  ItemPostponed: ({ data }, rows) =>
    settle(rows, data, 'postponed', data.words === undefined ? undefined : wordsOf(data.words)),
  AgendaItemCarriedOver: ({ data }, rows) => settle(rows, data, 'carried-over'),
  BacklogItemDropped: async ({ data: { itemId, reason } }, rows) => {
    const dropped = (await rows.list(item)).find((row) => row.itemId === itemId);
    if (dropped) await rows.patch(item, dropped, { waiting: false, dropWords: wordsOf(reason) });
  },
  InterestDeclared: async ({ data: { sessionId, itemId, mandateId, ground, tie } }, rows) => {
    rows.put(interest, { itemId, mandateId, ground: wordsOf(ground), tie });
    rows.remove(voice, { itemId, mandateId });
    // Who is recused uses no proxy either (R13).
    for (const { giver, holder, revoked } of await rows.list(proxy, { sessionId }))
      if (holder === mandateId && !revoked) rows.remove(voice, { itemId, mandateId: giver });
  },
  VoiceRecorded: ({ data: { itemId, mandateId, voice: said, castBy, reason } }, rows) =>
    rows.put(voice, {
      ...{ itemId, mandateId, voice: said, castBy },
      reason: reason === undefined ? null : wordsOf(reason),
    }),
  DecisionTaken: ({ data: { sessionId, itemId, decisionId, number, outcome, quorum } }, rows) =>
    rows.patch(
      item,
      { sessionId, itemId },
      { outcome: 'decided', decisionId, decisionNumber: number, decisionOutcome: outcome, quorum },
    ),
};
