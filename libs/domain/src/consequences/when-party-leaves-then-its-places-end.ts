import { consequence } from '../decider/consequence.ts';
import { endMandates, endPersons } from '../parties/ending-places.ts';

/** R44: a party leaves: its mandates, representative, pilot, cross seats and proxies end, one by one. */
export const whenPartyLeavesThenItsPlacesEnd = consequence(
  ['PartyWithdrew', 'PartyExcluded'],
  (work, { data: { partyId } }) => {
    endMandates(work, partyId, 'party-left');
    endPersons(work, partyId);
  },
);
