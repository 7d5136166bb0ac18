import type { Basis, DataOf, FreeText, PartyRole, Span, Tie } from '@alliage/events';
import type { Succession } from '../directory/succession.ts';
import type { Period } from '../decider/period.ts';

export interface RoleHeld extends Period {
  readonly role: PartyRole;
  readonly basis: Basis;
  readonly from: Span;
  /** Of the event that gave it: who was asked before that revision did not include it (R39). */
  readonly revision: number;
  ended?: Span;
}
export interface Representative extends Period {
  readonly mandateId: string;
  readonly personId: string;
  ended?: Span;
}
export interface Pilot extends Period {
  readonly personId: string;
  ended?: Span;
}
export interface Profile {
  readonly version: number;
  readonly on: Span;
  readonly revision: number;
  readonly instead: NonNullable<DataOf<'PartyProfileShared'>['instead']>;
  /** As it was said; kept of the last one only, so that sharing the same again changes nothing. */
  said?: Omit<DataOf<'PartyProfileShared'>, 'partyId' | 'version'>;
}
/** R1: announced, then taken back or effective. */
export interface Withdrawal {
  readonly announced: Span;
  /** Frozen when announced; the party is there for the whole of that day. */
  readonly lastDay: string;
  readonly revision: number;
  takenBack?: Span;
  /** PartyWithdrew has been recorded: it notes what the day already did (R40). */
  noted?: boolean;
}
/** An organisation's place in the alliance. It keeps its id when it leaves and comes back. */
export interface Party {
  readonly partyId: string;
  /** The organisation that it is now; another one takes it over by a decision (R34). */
  organisationId: string;
  /** R9: another part of the same organisation, with which it has one voice. */
  sharesVoiceWith?: string;
  /** Dated list of roles; none holds after the party has left. */
  roles: RoleHeld[];
  representatives: Representative[];
  pilots: Pilot[];
  profiles: Profile[];
  withdrawals: Withdrawal[];
}
export interface Invitation {
  readonly invitationId: string;
  readonly organisationId: string;
  readonly role: PartyRole;
  readonly on: Span;
  status: 'open' | 'accepted' | 'declined';
}
export interface TieState extends Period {
  readonly tieId: string;
  partyId: string;
  otherPartyId: string;
  readonly tie: Tie;
  readonly words?: FreeText;
  ended?: Span;
}
export interface Parties {
  parties: Record<string, Party>;
  invitations: Record<string, Invitation>;
  ties: Record<string, TieState>;
  /** Ended party → the one that goes on for both (R34). */
  merged: Record<string, string>;
  /** By organisation of a party: who succeeded it (R34). Laid over the state by `knowing`; no event writes it. */
  readonly successions: Readonly<Record<string, Succession>>;
}
export const noParties: Parties = { parties: {}, invitations: {}, ties: {}, merged: {}, successions: {} };
