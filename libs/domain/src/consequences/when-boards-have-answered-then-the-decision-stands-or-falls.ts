import { consequence } from '../decider/consequence.ts';
import { takeEffectIfReady } from '../decisions/take-effect.ts';
import { boardsAwaited, boardsStillAsked, isWaiting } from '../decisions/waiting.ts';
import { changesWhoIsAsked } from '../parties/who.ts';

/** R20, R44: one board has refused: the decision is not ratified. */
export const whenBoardRefusesThenDecisionIsNotRatified = consequence(['BoardRefused'], (work, { data }) => {
  work.record('DecisionNotRatified', { decisionId: data.decisionId });
});

/**
 * R20, R39, R44: every board that is still asked has ratified: the decision is ratified, and takes effect if its criteria hold. Asked again
 * after each event that changes who is asked; with nobody left to ask it lapses, and nothing follows.
 */
export const whenBoardsHaveRatifiedThenDecisionIsRatified = consequence(
  ['BoardRatified', ...changesWhoIsAsked],
  (work) => {
    for (const { decisionId } of Object.values(work.state.decisions)) {
      const decision = work.state.decisions[decisionId];
      if (decision === undefined || !isWaiting(decision) || decision.ratified) continue;
      if (decision.awaits.boards.length === 0 || boardsStillAsked(work.state, decision, work.on).length === 0) continue;
      if (boardsAwaited(work.state, decision, work.on).length > 0) continue;
      work.record('DecisionRatified', { decisionId });
      takeEffectIfReady(work, decisionId);
    }
  },
);
