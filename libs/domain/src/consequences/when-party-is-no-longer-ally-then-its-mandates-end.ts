import { consequence } from '../decider/consequence.ts';
import { endMandates } from '../parties/ending-places.ts';

/** R44: a party stays, but is no longer an ally: what it held as one ends; it keeps its representative and its pilot. */
export const whenPartyIsNoLongerAllyThenItsMandatesEnd = consequence(['PartyRoleChanged'], (work, { data }) => {
  if (data.from === 'ally') endMandates(work, data.partyId, 'role-changed');
});
