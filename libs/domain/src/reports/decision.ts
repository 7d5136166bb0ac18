import { certainlyBefore, type BodyKind, type FreeText, type Matter, type Mode, type Outcome } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { reportRules } from './rules.ts';

/** A decision of before the cut-over, numbered H1, H2… What is left out is not known. It has no effect: effects are reported by themselves. */
export interface ReportDecision {
  readonly title: FreeText;
  readonly matter: Matter;
  readonly text: FreeText;
  readonly body?: BodyKind;
  readonly mode?: Mode;
  readonly votesFor?: number;
  readonly votesAgainst?: number;
  readonly abstentions?: number;
  readonly outcome?: Outcome;
  readonly sessionId?: string;
}

/** The count of voices, where the source gives any. */
function voicesOf({ votesFor, votesAgainst, abstentions }: ReportDecision) {
  const voices = said({ for: votesFor, against: votesAgainst, abstain: abstentions });
  return Object.keys(voices).length > 0 ? voices : undefined;
}

export function reportDecision(work: Work, body: ReportDecision): void {
  mustBePilot(work);
  const { title, matter, text, mode, outcome, sessionId } = body;
  if (sessionId !== undefined) {
    const session = mustKnow(work.state.reportedSessions, sessionId, '/sessionId');
    if (certainlyBefore(work.on, session.on)) refuse(reportRules.beforeItsSession, undefined, '/effectiveOn');
  }
  const number = work.state.reportedDecisions + 1;
  const known = { decisionId: work.act.newId('decision'), number, title, matter, text };
  work.record(
    'DecisionReported',
    said({ ...known, body: body.body, mode, voices: voicesOf(body), outcome, sessionId }),
  );
}
