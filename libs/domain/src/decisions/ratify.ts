import { certainlyBefore, type FreeText } from '@alliage/events';
import type { CommandRule } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { isContested, shownOnPaper, type OnPaper, type Shown } from '../on-evidence/shown.ts';
import { mustCommit } from '../parties/commits.ts';
import { effectRules } from './rules.ts';
import type { Decision } from './state.ts';
import { isVital, mayResume } from './vital.ts';
import { boardsStillAsked } from './waiting.ts';

export interface RatifyDecision extends OnPaper {
  readonly decisionId: string;
  readonly partyId: string;
  /** Where the board's own minutes say so. */
  readonly reference?: FreeText;
}
export interface RefuseRatification extends RatifyDecision {
  readonly reason: FreeText;
}

/** The decision that a board answers: it awaits this board, which speaks through its party's representative (R20). */
function asked(work: Work, { decisionId, partyId }: RatifyDecision, shown: Shown): Decision {
  const decision = mustKnow(work.state.decisions, decisionId, '/decisionId');
  mustKnow(work.state.parties, partyId, '/partyId');
  mustCommit(work, partyId, '/partyId', shown);
  if (certainlyBefore(work.on, decision.on)) refuse(effectRules.notBeforeTheDecision, undefined, '/effectiveOn');
  if (decision.outcome !== 'adopted') refuse(effectRules.notAdopted, undefined, '/decisionId');
  if (!decision.awaits.boards.includes(partyId)) refuse(effectRules.notAsked, undefined, '/partyId');
  return decision;
}

function mustStillAwait(work: Work, decision: Decision, partyId: string): void {
  if (decision.notRatified) refuse(effectRules.notRatified, undefined, '/decisionId');
  if (decision.supersededBy?.keepsEffect === false) refuse(effectRules.superseded, undefined, '/decisionId');
  if (!boardsStillAsked(work.state, decision, work.on).includes(partyId))
    refuse(effectRules.notAsked, undefined, '/partyId');
}

/** R41: a ratification on paper that is contested may be given anew, or refused, by the party itself. */
const mayAnswerAnew = ({ state }: Work, { partyId, decisionId, evidence }: RatifyDecision): boolean =>
  evidence === undefined && isContested(state, 'BoardRatified', partyId, decisionId);

/** R20: a board ratifies; what follows once none is missing is a consequence. */
export const ratifyDecision: CommandRule<RatifyDecision> = {
  whileSuspended: mayResume,
  withoutTwoAllies: isVital,
  decide(work, body) {
    const shown = shownOnPaper(work, body);
    const decision = asked(work, body, shown);
    const { decisionId, partyId, reference } = body;
    if (decision.boards[partyId] === 'ratified' && !mayAnswerAnew(work, body)) return;
    mustStillAwait(work, decision, partyId);
    work.record('BoardRatified', { decisionId, partyId, ...said({ reference }), ...shown });
  },
};

/** R20: one refusal makes the decision not ratified, and its effect never happens. */
export const refuseRatification: CommandRule<RefuseRatification> = {
  whileSuspended: mayResume,
  withoutTwoAllies: isVital,
  decide(work, body) {
    const shown = shownOnPaper(work, body);
    const decision = asked(work, body, shown);
    const { decisionId, partyId, reason, reference } = body;
    if (decision.boards[partyId] === 'refused') return;
    // What every board has ratified stands; a later decision may supersede it.
    const anew = decision.ratified !== true && mayAnswerAnew(work, body);
    if (decision.boards[partyId] === 'ratified' && !anew) refuse(effectRules.alreadyAnswered, undefined, '/partyId');
    mustStillAwait(work, decision, partyId);
    work.record('BoardRefused', { decisionId, partyId, reason, ...said({ reference }), ...shown });
  },
};
