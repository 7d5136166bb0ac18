import type { CommandRules } from '../decider/command.ts';
import type { AllianceState } from '../decider/state.ts';
import { changeRole, type ChangeRole } from './change-role.ts';
import { enterParties, type EnterParties, enterParty, type EnterParty } from './enter.ts';
import * as inviting from './invite.ts';
import { acceptInvitation, type AcceptInvitation } from './join.ts';
import { endPilot, type EndPilot, namePilot, type NamePilot } from './pilot.ts';
import { keepPrivateProfile, type KeepPrivateProfile, shareProfile, type ShareProfile } from './profile.ts';
import * as representing from './representative.ts';
import { organisationsOfParties } from './succession.ts';
import { organisationsOfCircle } from './shared-voice.ts';
import * as ties from './ties.ts';
import * as withdrawing from './withdraw.ts';

const invitedBy = ({ invitations }: AllianceState, invitationId: string): string[] =>
  Object.hasOwn(invitations, invitationId) ? [invitations[invitationId]!.organisationId] : [];

/** What people may ask for in this slice: name of the command → its words. */
export interface PartiesCommands {
  'invite-party': inviting.InviteParty;
  'invite-parties': inviting.InviteParties;
  'accept-invitation': AcceptInvitation;
  'decline-invitation': inviting.DeclineInvitation;
  'enter-party': EnterParty;
  'enter-parties': EnterParties;
  'change-role': ChangeRole;
  'share-profile': ShareProfile;
  'keep-private-profile': KeepPrivateProfile;
  'declare-tie': ties.DeclareTie;
  'end-tie': ties.EndTie;
  'note-asymmetry': ties.NoteAsymmetry;
  'name-pilot': NamePilot;
  'end-pilot': EndPilot;
  'name-representative': representing.NameRepresentative;
  'end-representative': representing.EndRepresentative;
  'announce-withdrawal': withdrawing.AnnounceWithdrawal;
  'take-back-withdrawal': withdrawing.TakeBackWithdrawal;
  'note-withdrawal': withdrawing.NoteWithdrawal;
}

export const partiesRules: CommandRules<PartiesCommands> = {
  'invite-party': { decide: inviting.inviteParty },
  'invite-parties': { decide: inviting.inviteParties },
  'accept-invitation': {
    decide: acceptInvitation,
    alsoKnows: (state, { invitationId }) => organisationsOfCircle(state, ...invitedBy(state, invitationId)),
  },
  'decline-invitation': { decide: inviting.declineInvitation },
  'enter-party': { decide: enterParty },
  'enter-parties': { decide: enterParties },
  'change-role': { decide: changeRole, alsoKnows: organisationsOfParties },
  'share-profile': { decide: shareProfile, reported: 'may' },
  'keep-private-profile': { decide: keepPrivateProfile },
  'declare-tie': { decide: ties.declareTie, reported: 'may' },
  'end-tie': { decide: ties.endTie },
  'note-asymmetry': { decide: ties.noteAsymmetry, reported: 'may' },
  // G8 leaves withdrawing and appointing members, and R1 what G8 leaves.
  'name-pilot': { decide: namePilot, whileSuspended: true },
  'end-pilot': { decide: endPilot, whileSuspended: true },
  'name-representative': { decide: representing.nameRepresentative, whileSuspended: true },
  'end-representative': { decide: representing.endRepresentative, whileSuspended: true },
  'announce-withdrawal': {
    decide: withdrawing.announceWithdrawal,
    whileSuspended: true,
    alsoKnows: organisationsOfParties,
  },
  'take-back-withdrawal': { decide: withdrawing.takeBackWithdrawal, whileSuspended: true },
  'note-withdrawal': { decide: withdrawing.noteWithdrawal, whileSuspended: true, alsoKnows: organisationsOfParties },
};
