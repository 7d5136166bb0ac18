import type { CharterRules, CharterTexts, FreeText, Span } from '@alliage/events';

export interface Commitment {
  readonly commitment: FreeText;
  readonly stepAside?: FreeText;
}
/** What one draft says, whole. A draft that has been opened for signature no longer changes. */
export interface CharterDraft {
  readonly texts: CharterTexts;
  readonly rules: CharterRules;
  /** partyId → what it commits itself to; a new draft starts from those of the draft before. */
  commitments: Record<string, Commitment>;
  /** Its own day: a version may go through several drafts, and an earlier one may have been dated later. */
  readonly drafted: Span;
}
/** One version of the charter, through its drafts: drafted → open for signature → in force → replaced. */
export interface CharterVersion {
  readonly version: number;
  /** Number of the last draft. */
  draft: number;
  /** Every draft, by number: what is signed is the draft that was opened, whatever has been drafted since. */
  drafts: Record<number, CharterDraft>;
  /** Of the draft in force; before that, of the last draft. */
  texts: CharterTexts;
  rules: CharterRules;
  commitments: Record<string, Commitment>;
  /** Open for signature: digest and signatories frozen (R39 tells who of them is still asked). Opening another draft replaces it. */
  opened?: { draft: number; digest: string; signatories: string[]; on: Span; revision: number };
  /** partyId → day of signature of the draft that is open or in force; newcomers too. */
  signed: Record<string, Span>;
  /** partyId → the person who signed for it, where one did. */
  signedBy: Record<string, string>;
  /** Day from which it is in force, also as it was said (EDTF); it holds until a later version is. */
  inForce?: { from: Span; readonly saidOn: string; revision: number };
  /** R37: a source says that it was in force; what it leaves out of the rules is by default. */
  readonly reported?: true;
  /** Section 7: a version of the parent's, which rules a chapter until it has its own; where it stands in the parent's stream. */
  readonly ofParent?: { readonly allianceId: string; readonly revision: number; readonly version: number };
}
export interface Charter {
  charters: CharterVersion[];
}
export const noCharter: Charter = { charters: [] };
