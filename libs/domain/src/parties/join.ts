import { certainlyBefore } from '@alliage/events';
import { mustKnow, mustKnowPerson } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { isInStage } from '../lifecycle/stage.ts';
import { shownOnPaper, type OnPaper, type Shown } from '../on-evidence/shown.ts';
import { evidenceRules } from '../on-evidence/rules.ts';
import { mustCommit } from './commits.ts';
import { mustSitForOneAlly } from './representative.ts';
import { mustBeItsLastRole, mustHaveLeft, partyOfOrganisation } from './present.ts';
import { parties } from './rules.ts';
import { sharedVoice } from './shared-voice.ts';
import type { Invitation } from './state.ts';
import { representativesOf, roleOn } from './who.ts';

/** R36: whoever accepts becomes the party's representative; on evidence (R41), the one whom it names. */
export interface AcceptInvitation extends OnPaper {
  readonly invitationId: string;
  /** On evidence only. */
  readonly personId?: string;
}

/** The same party when it comes back (R1), a new one otherwise; or the party that is there already, in another role. */
function enter(work: Work, { invitationId, organisationId, role }: Invitation, shown: Shown): string {
  const party = partyOfOrganisation(work.state, organisationId);
  const sharesVoiceWith = role === 'ally' ? sharedVoice(work, organisationId) : undefined;
  const from = party && roleOn(party, work.on);
  if (party !== undefined && from !== undefined) {
    if (from === role || from === 'ally') refuse(parties.alreadyParty, undefined, '/invitationId');
    mustBeItsLastRole(work, party);
    if (representativesOf(party, work.on).length > 0) mustCommit(work, party.partyId, '/invitationId', shown);
    const change = { partyId: party.partyId, from, to: role, sharesVoiceWith, invitationId };
    work.record(
      'PartyRoleChanged',
      said({ ...change, basis: { kind: 'act', partyId: party.partyId } as const, ...shown }),
    );
    return party.partyId;
  }
  if (party !== undefined) mustHaveLeft(work, party);
  const partyId = party?.partyId ?? work.act.newId('party');
  const basis = { kind: 'act', partyId } as const;
  work.record('PartyJoined', said({ partyId, organisationId, role, sharesVoiceWith, invitationId, basis, ...shown }));
  return partyId;
}

/** Who represents the party from then on: who accepts; on evidence whom the paper names, which an ally's has to (R36). */
function representative(work: Work, { evidence, personId }: AcceptInvitation, ally: boolean): string | undefined {
  if (evidence === undefined) return work.act.actor.personId;
  if (personId !== undefined) mustKnowPerson(work, personId);
  else if (ally) refuse(evidenceRules.representativeSaid, undefined, '/personId');
  return personId;
}

function nameRepresentative(work: Work, partyId: string, personId: string): void {
  const { representatives } = work.state.parties[partyId]!;
  const held = representatives.filter((r) => r.ended === undefined);
  if (held.some((r) => r.personId === personId)) return;
  for (const { mandateId, personId: before } of held)
    work.record('RepresentativeEnded', { mandateId, partyId, personId: before });
  work.record('RepresentativeNamed', { mandateId: work.act.newId('representative'), partyId, personId });
}

export function acceptInvitation(work: Work, body: AcceptInvitation): void {
  const { invitationId } = body;
  const shown = shownOnPaper(work, body);
  const invitation = mustKnow(work.state.invitations, invitationId, '/invitationId');
  if (invitation.status === 'accepted') return;
  if (invitation.status === 'declined') refuse(parties.invitationDeclined, undefined, '/invitationId');
  if (certainlyBefore(work.on, invitation.on))
    refuse(parties.beforeInvitation, { invited: invitation.on }, '/effectiveOn');
  if (shown.onEvidence === undefined && work.act.actor.role !== 'representative') refuse(parties.acceptsItself);
  const ally = invitation.role === 'ally';
  if (ally && !isInStage(work.state, work.on, 'interconnaissance')) refuse(parties.allyByDecision);
  const personId = representative(work, body, ally);
  const partyId = enter(work, invitation, shown);
  if (personId === undefined) return;
  if (ally) mustSitForOneAlly(work, partyId, personId);
  nameRepresentative(work, partyId, personId);
}
