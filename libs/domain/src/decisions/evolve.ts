import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import { nowOf, nowOfAll } from '../parties/merged.ts';

export const decisionsEvolvers: Evolvers = {
  // What a voice does to its item is folded in sessions/.
  VoiceRecorded(state, { data, effectiveOn }) {
    const item = state.items[data.itemId];
    if (item !== undefined) item.lastVoiceOn = effectiveOn;
  },

  DecisionTaken(state, { data, revision, effectiveOn }) {
    const putToVoteAt = state.items[data.itemId]?.putToVoteAt;
    const { decisionId, number, itemId, sessionId, bodyId, bodyKind, matter, outcome, awaits } = data;
    const { conditions, waivers, actions, supersedes, lifts } = data;
    state.lastNumber = Math.max(state.lastNumber, number);
    state.decisions[decisionId] = {
      decisionId,
      number,
      itemId,
      sessionId,
      bodyId,
      bodyKind,
      matter,
      outcome,
      ...(data.effect === undefined ? {} : { effect: data.effect }),
      carries: { conditions, waivers, actions, supersedes, lifts },
      on: spanOf(effectiveOn),
      revision,
      ...(putToVoteAt === undefined ? {} : { putToVoteAt }),
      awaits,
      boards: {},
    };
  },

  BoardRatified(state, { data }) {
    const decision = state.decisions[data.decisionId];
    if (decision !== undefined) decision.boards[data.partyId] = 'ratified';
  },
  BoardRefused(state, { data }) {
    const decision = state.decisions[data.decisionId];
    if (decision !== undefined) decision.boards[data.partyId] = 'refused';
  },
  DecisionRatified(state, { data }) {
    const decision = state.decisions[data.decisionId];
    if (decision !== undefined) decision.ratified = true;
  },
  DecisionNotRatified(state, { data }) {
    const decision = state.decisions[data.decisionId];
    if (decision !== undefined) decision.notRatified = true;
  },
  DecisionTookEffect(state, { data, effectiveOn }) {
    const decision = state.decisions[data.decisionId];
    if (decision !== undefined) decision.tookEffect = spanOf(effectiveOn);
  },
  DecisionSuperseded(state, { data }) {
    const decision = state.decisions[data.decisionId];
    if (decision !== undefined) decision.supersededBy = { decisionId: data.by, keepsEffect: data.keepsEffect };
  },

  // R34: what is under way is the successor's: the boards still asked, and open actions. What is frozen in the events stays.
  PartiesMerged(state, { data }) {
    for (const decision of Object.values(state.decisions)) {
      if (!decision.awaits.boards.includes(data.ended)) continue;
      const answered = decision.boards[data.ended];
      const both = decision.awaits.boards.includes(data.kept);
      decision.awaits = { ...decision.awaits, boards: nowOfAll(decision.awaits.boards, data) };
      if (answered !== undefined && !both) decision.boards[data.kept] = answered;
    }
    for (const action of Object.values(state.actions))
      action.owner = { ...action.owner, partyId: nowOf(action.owner.partyId, data) };
  },

  ActionAssigned(state, { data, effectiveOn }) {
    state.actions[data.actionId] = { ...data, assigned: spanOf(effectiveOn), status: 'open' };
  },
  ActionRescheduled(state, { data }) {
    const action = state.actions[data.actionId];
    if (action !== undefined) action.due = data.due;
  },
  ActionCompleted(state, { data }) {
    const action = state.actions[data.actionId];
    if (action !== undefined) action.status = 'completed';
  },
  ActionDropped(state, { data }) {
    const action = state.actions[data.actionId];
    if (action !== undefined) action.status = 'dropped';
  },
};
