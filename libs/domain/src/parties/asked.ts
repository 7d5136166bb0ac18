import type { Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import { roleHeld, standingWithdrawal } from './who.ts';

/** R39, R44: the events after which "every ally" is asked again, because they change who is asked. */
export const changesWhoIsAsked = [
  'WithdrawalAnnounced',
  'PartyWithdrew',
  'PartyExcluded',
  'PartyRoleChanged',
  'PartiesMerged',
] as const;

/**
 * Who of those asked is still asked on a day (R39): the allies of the day it opened, less those that have since announced or made their
 * withdrawal; never one that has left and come back since. An announcement made before the opening does not excuse until it takes effect.
 * @param asked partyIds frozen at the opening
 * @param openedRevision revision of the event that opened it
 */
export const stillAsked = (
  state: AllianceState,
  asked: readonly string[],
  openedRevision: number,
  on: Span,
): string[] =>
  asked.filter((partyId) => {
    const party = state.parties[partyId];
    const held = party && roleHeld(party, on);
    if (party === undefined || held?.role !== 'ally' || held.revision > openedRevision) return false;
    const leaving = standingWithdrawal(party);
    // Noting it on its last day (R40) leaves the party that whole day, but its withdrawal is made: nobody waits for it any more.
    return leaving === undefined || (leaving.revision < openedRevision && leaving.noted !== true);
  });
