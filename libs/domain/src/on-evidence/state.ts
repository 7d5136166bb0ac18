import type { AllianceEventType, Span } from '@alliage/events';

/** Acts that may stand on paper (R41): a joining, signature, consent, withdrawal or ratification. Never an assessment. */
export const actsOnEvidence = [
  'PartyJoined',
  'PartyRoleChanged',
  'CharterSigned',
  'ShortNoticeAccepted',
  'WithdrawalAnnounced',
  'WithdrawalTakenBack',
  'BoardRatified',
  'BoardRefused',
] as const satisfies readonly AllianceEventType[];
export type ActOnEvidenceType = (typeof actsOnEvidence)[number];

/** A party's own act that a pilot recorded from a paper. Whether it is still to be confirmed is asked for a day, never stored (R40). */
export interface ActOnEvidence {
  readonly revision: number;
  readonly eventId: string;
  readonly type: ActOnEvidenceType;
  readonly partyId: string;
  /** What it is about, where the type does not say: the version signed, the decision ratified. */
  readonly about?: string | number;
  readonly on: Span;
  readonly recordedAt: string;
  contested?: Span;
  /** The party has since acted itself. */
  givenAnew?: boolean;
}
export interface OnEvidence {
  /** By revision of the act. */
  onEvidence: Record<number, ActOnEvidence>;
}
export const nothingOnEvidence: OnEvidence = { onEvidence: {} };

/** A party's last act of this kind that stands on paper. */
export const lastOnEvidence = (
  { onEvidence }: OnEvidence,
  type: ActOnEvidenceType,
  partyId: string,
  about: string | number,
): ActOnEvidence | undefined =>
  Object.values(onEvidence).findLast((act) => act.type === type && act.partyId === partyId && act.about === about);
