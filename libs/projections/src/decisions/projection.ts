import { sortKey, wordsOf } from '@alliage/events';
import { dayBeforeEnd, END, firstDay } from '../contract/periods.ts';
import { projection, type Handlers } from '../contract/projection.ts';
import { plainWords } from '../contract/words.ts';
import { actions } from './actions.ts';
import { action, board, decision, delegation } from './tables.ts';

const taken: Handlers = {
  DecisionTaken: ({ data, effectiveOn }, rows) => {
    const { conditions, waivers, actions, supersedes, lifts, title, text, rationale, ...frozen } = data;
    rows.put(decision, {
      ...frozen,
      title: wordsOf(title),
      text: wordsOf(text),
      wordsKey: plainWords(`${wordsOf(title)} ${wordsOf(text)}`),
      rationale: rationale === undefined ? null : wordsOf(rationale),
      carries: { conditions, waivers, actions, supersedes, lifts },
      ...{ questions: [], takenOn: effectiveOn, takenKey: sortKey(effectiveOn) },
      ...{ effectRevisions: [], appliesUntil: END, keepsEffect: false },
    });
  },
  DecisionSentBack: ({ data: { decisionId, questions } }, rows) => rows.patch(decision, { decisionId }, { questions }),
  DecisionTookEffect: ({ data: { decisionId, revisions }, effectiveOn }, rows) =>
    rows.patch(
      decision,
      { decisionId },
      { effectOn: effectiveOn, effectDay: firstDay(effectiveOn), effectRevisions: revisions },
    ),
  DecisionSuperseded: ({ data: { decisionId, by, keepsEffect }, effectiveOn }, rows) =>
    rows.patch(
      decision,
      { decisionId },
      { supersededBy: by, supersededOn: effectiveOn, appliesUntil: dayBeforeEnd(effectiveOn), keepsEffect },
    ),
};

const ratified: Handlers = {
  BoardRatified: ({ data: { decisionId, partyId, reference }, effectiveOn: on, revision }, rows) =>
    rows.put(board, {
      ...{ decisionId, partyId, on, revision, answer: 'ratified' },
      reference: reference === undefined ? null : wordsOf(reference),
    }),
  BoardRefused: ({ data: { decisionId, partyId, reason, reference }, effectiveOn: on, revision }, rows) =>
    rows.put(board, {
      ...{ decisionId, partyId, on, revision, answer: 'refused', reason: wordsOf(reason) },
      reference: reference === undefined ? null : wordsOf(reference),
    }),
  DecisionRatified: ({ data: { decisionId }, effectiveOn }, rows) =>
    rows.patch(decision, { decisionId }, { ratifiedOn: effectiveOn }),
  DecisionNotRatified: ({ data: { decisionId }, effectiveOn }, rows) =>
    rows.patch(decision, { decisionId }, { notRatifiedOn: effectiveOn }),
};

const delegated: Handlers = {
  MatterDelegated: ({ data: { limits, until, ...said }, effectiveOn: on }, rows) =>
    rows.put(delegation, { ...said, limits: wordsOf(limits), on, fromDay: firstDay(on), until, untilDay: until }),
  DelegationEnded: async ({ data: { delegationId, reason }, effectiveOn }, rows) => {
    const before = await rows.get(delegation, { delegationId });
    const last = dayBeforeEnd(effectiveOn);
    const untilDay = before !== undefined && before.untilDay < last ? before.untilDay : last;
    await rows.patch(delegation, { delegationId }, { endedOn: effectiveOn, endReason: wordsOf(reason), untilDay });
  },
};

/** The register of decisions, what boards have answered, the actions that were assigned, what is delegated. */
export const decisions = projection({
  name: 'decisions',
  version: 2,
  tables: { decision, board, action, delegation },
  on: { ...taken, ...ratified, ...actions, ...delegated },
});
