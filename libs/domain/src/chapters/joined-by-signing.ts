import type { Span } from '@alliage/events';
import { charterInForce } from '../charter/in-force.ts';
import { hasSigned } from '../charter/signed.ts';
import type { AllianceState } from '../decider/state.ts';
import { allies, isLeaving } from '../parties/who.ts';

/**
 * Section 7: the allies of a day that have not signed the charter of their chapter's parent, in any of its versions; those on their way out
 * are asked no more (R39). None where the alliance is no chapter, or has its own charter.
 */
export function notJoinedBySigning(state: AllianceState, on: Span): string[] {
  if (charterInForce(state, on)?.ofParent === undefined) return [];
  const taken = state.charters.filter(({ ofParent }) => ofParent !== undefined);
  return allies(state, on)
    .map(({ partyId }) => partyId)
    .filter(
      (partyId) => !isLeaving(state, partyId, on) && !taken.some((charter) => hasSigned(state, charter, partyId)),
    );
}

/** Whether a charter is in force in the sense of the gates; in a chapter under its parent's, once every ally has joined by signing it. */
export const charterHolds = (state: AllianceState, on: Span): boolean =>
  charterInForce(state, on) !== undefined && notJoinedBySigning(state, on).length === 0;
