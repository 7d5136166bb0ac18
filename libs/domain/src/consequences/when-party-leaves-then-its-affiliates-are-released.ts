import { consequence } from '../decider/consequence.ts';

/** R42, R44: a party leaves: who was committed to a project through it is so no more. */
export const whenPartyLeavesThenItsAffiliatesAreReleased = consequence(
  ['PartyWithdrew', 'PartyExcluded'],
  (work, { data: { partyId } }) => {
    for (const { engagementId, throughPartyId, ended } of Object.values(work.state.engagements))
      if (throughPartyId === partyId && ended === undefined) work.record('AffiliateReleased', { engagementId });
  },
);
