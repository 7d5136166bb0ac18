import { certainlyBefore } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { isInStage } from '../lifecycle/stage.ts';
import { mustCommit } from './commits.ts';
import { mustSitForOneAlly } from './representative.ts';
import { mustBeItsLastRole, mustHaveLeft, partyOfOrganisation } from './present.ts';
import { parties } from './rules.ts';
import { sharedVoice } from './shared-voice.ts';
import type { Invitation } from './state.ts';
import { representativesOf, roleOn } from './who.ts';

/** R36: whoever accepts becomes the party's representative. */
export interface AcceptInvitation {
  readonly invitationId: string;
}

/** The same party when it comes back (R1), a new one otherwise; or the party that is there already, in another role. */
function enter(work: Work, { invitationId, organisationId, role }: Invitation): string {
  const party = partyOfOrganisation(work.state, organisationId);
  const sharesVoiceWith = role === 'ally' ? sharedVoice(work, organisationId) : undefined;
  const from = party && roleOn(party, work.on);
  if (party !== undefined && from !== undefined) {
    if (from === role || from === 'ally') refuse(parties.alreadyParty, undefined, '/invitationId');
    mustBeItsLastRole(work, party);
    if (representativesOf(party, work.on).length > 0) mustCommit(work, party.partyId, '/invitationId');
    const change = { partyId: party.partyId, from, to: role, sharesVoiceWith, invitationId };
    work.record('PartyRoleChanged', said({ ...change, basis: { kind: 'act', partyId: party.partyId } as const }));
    return party.partyId;
  }
  if (party !== undefined) mustHaveLeft(work, party);
  const partyId = party?.partyId ?? work.act.newId('party');
  const basis = { kind: 'act', partyId } as const;
  work.record('PartyJoined', said({ partyId, organisationId, role, sharesVoiceWith, invitationId, basis }));
  return partyId;
}

export function acceptInvitation(work: Work, { invitationId }: AcceptInvitation): void {
  const invitation = mustKnow(work.state.invitations, invitationId, '/invitationId');
  const { actor } = work.act;
  if (invitation.status === 'accepted') return;
  if (invitation.status === 'declined') refuse(parties.invitationDeclined, undefined, '/invitationId');
  if (certainlyBefore(work.on, invitation.on))
    refuse(parties.beforeInvitation, { invited: invitation.on }, '/effectiveOn');
  if (actor.role !== 'representative') refuse(parties.acceptsItself);
  const ally = invitation.role === 'ally';
  if (ally && !isInStage(work.state, work.on, 'interconnaissance')) refuse(parties.allyByDecision);
  const partyId = enter(work, invitation);
  const party = work.state.parties[partyId]!;
  if (ally) mustSitForOneAlly(work, partyId, actor.personId);
  if (party.representatives.some((r) => r.ended === undefined && r.personId === actor.personId)) return;
  for (const { mandateId, personId } of party.representatives.filter((r) => r.ended === undefined))
    work.record('RepresentativeEnded', { mandateId, partyId, personId });
  work.record('RepresentativeNamed', {
    mandateId: work.act.newId('representative'),
    partyId,
    personId: actor.personId,
  });
}
