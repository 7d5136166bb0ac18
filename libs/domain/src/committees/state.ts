import type { BodyKind, Capacity, DataOf, FreeText, Matter, Span } from '@alliage/events';
import type { Period } from '../decider/period.ts';

/** A member's mandate (R6). Representatives, who are the round table, are in parties/state.ts. */
export interface Mandate extends Period {
  readonly mandateId: string;
  readonly bodyId: string;
  readonly partyId: string;
  readonly personId: string;
  readonly capacities: readonly Capacity[];
  /** R42: it is on the team for a network head's member, through that party: no seat of the ally's, and no voice. */
  readonly engagementId?: string;
  alternates: { personId: string; from: Span; ended?: Span }[];
  ended?: Span;
  endReason?: DataOf<'MandateEnded'>['reason'];
}
export interface Body extends Period {
  readonly bodyId: string;
  readonly kind: Exclude<BodyKind, 'round-table'>;
  readonly projectId?: string;
  /** R5: an ally may decline its seat; dated, latest last. */
  declined: { partyId: string; from: Span; ended?: Span }[];
  lead?: string;
  coLead?: string;
  ended?: Span;
}
export interface Guest extends Period {
  readonly guestId: string;
  partyId: string;
  readonly personId?: string;
  readonly bodyId?: string;
  readonly sessionId?: string;
  ended?: Span;
}
export interface CrossSeat extends Period {
  readonly seatId: string;
  readonly personId: string;
  /** The ally whose administrator it is, and the ally on whose board it sits (R8). */
  readonly of: string;
  readonly on: string;
  ended?: Span;
}
export interface Delegation extends Period {
  readonly delegationId: string;
  readonly matter: Matter;
  readonly limits: FreeText;
  ended?: Span;
}
export interface Committees {
  bodies: Record<string, Body>;
  mandates: Record<string, Mandate>;
  guests: Record<string, Guest>;
  crossSeats: Record<string, CrossSeat>;
  delegations: Record<string, Delegation>;
}
export const noCommittees: Committees = { bodies: {}, mandates: {}, guests: {}, crossSeats: {}, delegations: {} };
