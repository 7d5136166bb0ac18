import { spanOf, spanOfDay, type Span } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Party } from './state.ts';
import { nowOf } from './merged.ts';
import { leavingDay } from './who.ts';

const partyOf = (state: AllianceState, partyId: string): Party | undefined => state.parties[partyId];

function endRole(party: Party, ended: Span): string | undefined {
  const role = party.roles.findLast((r) => r.ended === undefined);
  if (role !== undefined) role.ended = ended;
  return role?.role;
}
const endOne = <P extends { ended?: Span }>(list: P[], which: (one: P) => boolean, on: Span) => {
  const found = list.findLast((one) => one.ended === undefined && which(one));
  if (found !== undefined) found.ended = on;
};

function shareVoice(party: Party, sharesVoiceWith: string | undefined): void {
  if (sharesVoiceWith === undefined) delete party.sharesVoiceWith;
  else party.sharesVoiceWith = sharesVoiceWith;
}

function accepted(state: AllianceState, invitationId: string | undefined): void {
  const invitation = invitationId === undefined ? undefined : state.invitations[invitationId];
  if (invitation !== undefined) invitation.status = 'accepted';
}

/** What the events of this slice change (see state.ts beside). */
export const partiesEvolvers: Evolvers = {
  PartyInvited: (state, { data, effectiveOn }) => {
    const { invitationId, organisationId, role } = data;
    state.invitations[invitationId] = { invitationId, organisationId, role, on: spanOf(effectiveOn), status: 'open' };
  },
  InvitationDeclined: (state, { data }) => {
    const invitation = state.invitations[data.invitationId];
    if (invitation !== undefined) invitation.status = 'declined';
  },
  PartyJoined: (state, { data, effectiveOn, revision }) => {
    const { partyId, organisationId, role, basis, sharesVoiceWith, invitationId } = data;
    const fresh = {
      partyId,
      organisationId,
      roles: [],
      representatives: [],
      pilots: [],
      profiles: [],
      withdrawals: [],
    };
    const party = (state.parties[partyId] ??= fresh);
    party.roles.push({ role, basis, from: spanOf(effectiveOn), revision });
    shareVoice(party, sharesVoiceWith);
    if (role === 'ally') state.circleChangedAt = revision;
    accepted(state, invitationId);
  },
  PartyRoleChanged: (state, { data, effectiveOn, revision }) => {
    const party = partyOf(state, data.partyId);
    if (party === undefined) return;
    endRole(party, spanOf(effectiveOn));
    party.roles.push({ role: data.to, basis: data.basis, from: spanOf(effectiveOn), revision });
    if (data.to === 'ally') shareVoice(party, data.sharesVoiceWith);
    if (data.from === 'ally' || data.to === 'ally') state.circleChangedAt = revision;
    accepted(state, data.invitationId);
  },
  PartySucceeded: (state, { data: { partyId, to, sharesVoiceWith }, revision }) => {
    const party = partyOf(state, partyId);
    if (party === undefined) return;
    party.organisationId = to;
    shareVoice(party, sharesVoiceWith);
    if (party.roles.at(-1)?.role === 'ally') state.circleChangedAt = revision;
  },
  PartiesMerged: (state, { data: { kept, ended }, effectiveOn, revision }) => {
    const party = partyOf(state, ended);
    if (party === undefined) return;
    if (endRole(party, spanOf(effectiveOn)) === 'ally') state.circleChangedAt = revision;
    const leaving = party.withdrawals.at(-1);
    if (leaving !== undefined && leaving.takenBack === undefined) leaving.noted = true;
    state.merged[ended] = kept;
    for (const other of Object.values(state.parties))
      if (other.sharesVoiceWith === ended) shareVoice(other, other.partyId === kept ? undefined : kept);
    for (const tie of Object.values(state.ties)) {
      tie.partyId = nowOf(tie.partyId, { kept, ended });
      tie.otherPartyId = nowOf(tie.otherPartyId, { kept, ended });
      // What bound the two of them binds nobody any more.
      if (tie.partyId === tie.otherPartyId && tie.ended === undefined) tie.ended = spanOf(effectiveOn);
    }
  },
  PartyExcluded: (state, { data, effectiveOn, revision }) => {
    const party = partyOf(state, data.partyId);
    if (party === undefined) return;
    if (endRole(party, spanOf(effectiveOn)) === 'ally') state.circleChangedAt = revision;
    // What it had announced is overtaken: it is out.
    const leaving = party.withdrawals.at(-1);
    if (leaving !== undefined && leaving.takenBack === undefined) leaving.noted = true;
  },
  WithdrawalAnnounced: (state, { data, effectiveOn, revision }) => {
    partyOf(state, data.partyId)?.withdrawals.push({
      announced: spanOf(effectiveOn),
      lastDay: data.lastDay,
      revision,
    });
  },
  WithdrawalTakenBack: (state, { data, effectiveOn }) => {
    const last = partyOf(state, data.partyId)?.withdrawals.at(-1);
    if (last !== undefined) last.takenBack = spanOf(effectiveOn);
  },
  PartyWithdrew: (state, { data, effectiveOn, revision }) => {
    const party = partyOf(state, data.partyId);
    if (party === undefined) return;
    const last = party.withdrawals.at(-1);
    if (last !== undefined && last.takenBack === undefined) last.noted = true;
    if (endRole(party, leavingDay(party, spanOf(effectiveOn))) === 'ally') state.circleChangedAt = revision;
  },
  RepresentativeNamed: (state, { data, effectiveOn }) => {
    const { mandateId, partyId, personId, from, until } = data;
    const named = {
      mandateId,
      personId,
      from: from === undefined ? spanOf(effectiveOn) : spanOfDay(from),
      ...(until === undefined ? {} : { until }),
    };
    partyOf(state, partyId)?.representatives.push(named);
  },
  RepresentativeEnded: (state, { data, effectiveOn }) => {
    const party = partyOf(state, data.partyId);
    if (party === undefined) return;
    endOne(party.representatives, (r) => r.mandateId === data.mandateId, leavingDay(party, spanOf(effectiveOn)));
  },
  PilotNamed: (state, { data, effectiveOn }) => {
    partyOf(state, data.partyId)?.pilots.push({ personId: data.personId, from: spanOf(effectiveOn) });
  },
  PilotEnded: (state, { data, effectiveOn }) => {
    const party = partyOf(state, data.partyId);
    if (party === undefined) return;
    endOne(party.pilots, (p) => p.personId === data.personId, leavingDay(party, spanOf(effectiveOn)));
  },
  PartyProfileShared: (state, { data, effectiveOn, revision }) => {
    const { partyId, version, ...said } = data;
    const party = partyOf(state, partyId);
    delete party?.profiles.at(-1)?.said;
    party?.profiles.push({ version, on: spanOf(effectiveOn), revision, instead: said.instead ?? [], said });
  },
  TieDeclared: (state, { data, effectiveOn }) => {
    state.ties[data.tieId] = { ...data, from: spanOf(effectiveOn) };
  },
  TieEnded: (state, { data, effectiveOn }) => {
    const tie = state.ties[data.tieId];
    if (tie !== undefined) tie.ended = spanOf(effectiveOn);
  },
};
