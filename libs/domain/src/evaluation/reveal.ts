import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { type OpenedCycle, stillDue } from './in-cycle.ts';

/** R28: all open in one append, leavers' and supporters' included; who is missing is shown. */
export function revealAll(work: Work, open: OpenedCycle, decisionId?: string): void {
  const { cycle, sealed } = open;
  const missing = stillDue(work.state, open, work.on);
  // Whatever the visibility of the act that completes it: what is open is for the alliance (R32).
  const visibility = 'alliance' as const;
  for (const [partyId, { counts, content }] of Object.entries(sealed))
    work.record('AssessmentRevealed', { cycle, partyId, counts, content }, { visibility });
  work.record('AssessmentsRevealed', said({ cycle, missing, decisionId }), { visibility });
}
