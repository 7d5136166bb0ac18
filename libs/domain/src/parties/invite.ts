import { certainlyBefore, type FreeText, type PartyRole } from '@alliage/events';
import { mustKnow, mustStillBe } from '../decider/known.ts';
import { decideEach } from '../decider/list.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { isInStage } from '../lifecycle/stage.ts';
import { partyOfOrganisation } from './present.ts';
import { parties } from './rules.ts';
import { roleOn } from './who.ts';

export interface InviteParty {
  readonly organisationId: string;
  readonly role: PartyRole;
  readonly words?: FreeText;
}
/** A list, all or none (section 10). */
export interface InviteParties {
  readonly invitations: readonly InviteParty[];
}
export interface DeclineInvitation {
  readonly invitationId: string;
  readonly reason?: FreeText;
}

function invite(work: Work, { organisationId, role, words }: InviteParty, id: string, at: string): void {
  const { state, on } = work;
  mustBePilot(work);
  mustStillBe(work, organisationId, `${at}/organisationId`);
  if (role === 'ally' && !isInStage(state, on, 'interconnaissance'))
    refuse(parties.allyByDecision, undefined, `${at}/role`);
  const party = partyOfOrganisation(state, organisationId);
  const held = party && roleOn(party, on);
  if (held !== undefined && (held === role || role !== 'ally'))
    refuse(parties.alreadyParty, undefined, `${at}/organisationId`);
  const open = Object.values(state.invitations).some(
    (i) => i.organisationId === organisationId && i.role === role && i.status === 'open',
  );
  if (open) return;
  work.record('PartyInvited', said({ invitationId: work.act.newId(id), organisationId, role, words }));
}

export const inviteParty = (work: Work, body: InviteParty): void => invite(work, body, 'invitation', '');

export const inviteParties = (work: Work, { invitations }: InviteParties): void =>
  decideEach(invitations, (body, i) => invite(work, body, `invitation/${i}`, `/invitations/${i}`));

export function declineInvitation(work: Work, { invitationId, reason }: DeclineInvitation): void {
  const invitation = mustKnow(work.state.invitations, invitationId, '/invitationId');
  if (invitation.status === 'declined') return;
  if (invitation.status === 'accepted') refuse(parties.invitationAccepted, undefined, '/invitationId');
  if (certainlyBefore(work.on, invitation.on))
    refuse(parties.beforeInvitation, { invited: invitation.on }, '/effectiveOn');
  work.record('InvitationDeclined', said({ invitationId, reason }));
}
