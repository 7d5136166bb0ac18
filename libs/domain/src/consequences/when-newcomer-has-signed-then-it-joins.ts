import { charterInForce } from '../charter/in-force.ts';
import { admissionsWaiting } from '../charter/newcomer.ts';
import { consequence } from '../decider/consequence.ts';
import { takeEffectIfReady } from '../decisions/take-effect.ts';
import { representativesOf } from '../parties/who.ts';

/** R18, R44: a newcomer has signed and the charter is in force: it is an ally. */
export const whenNewcomerHasSignedThenItJoins = consequence(['CharterSigned', 'CharterEnteredIntoForce'], (work) => {
  for (const { decisionId } of admissionsWaiting(work.state)) takeEffectIfReady(work, decisionId);
});

/** A newcomer names its representative as it signs: whoever signed for it, unless it had one. */
export const whenNewcomerJoinsThenItsSignatoryRepresentsIt = consequence(
  ['PartyJoined', 'PartyRoleChanged'],
  (work, { data }) => {
    const { partyId, basis } = data;
    const personId = charterInForce(work.state, work.on)?.signedBy[partyId];
    const party = work.state.parties[partyId];
    if (basis.kind !== 'decision' || personId === undefined || party === undefined) return;
    if (representativesOf(party, work.on).length > 0) return;
    work.record('RepresentativeNamed', { mandateId: work.act.newId(`representative/${partyId}`), partyId, personId });
  },
);
