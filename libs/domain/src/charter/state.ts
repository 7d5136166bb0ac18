import type { CharterRules, CharterTexts, FreeText, Span } from '@alliage/events';

export interface Commitment {
  readonly commitment: FreeText;
  readonly stepAside?: FreeText;
}
/** One version of the charter, through its drafts: drafted → open for signature → in force → replaced. */
export interface CharterVersion {
  readonly version: number;
  /** The last draft; texts, rules and commitments are those of it. */
  draft: number;
  texts: CharterTexts;
  rules: CharterRules;
  /** partyId → what it commits itself to. */
  commitments: Record<string, Commitment>;
  /** Open for signature: digest and signatories frozen (R39 tells who of them is still asked). */
  opened?: { draft: number; digest: string; signatories: string[]; on: Span; revision: number };
  /** Opening another one has replaced it before it came into force. */
  replaced?: boolean;
  /** partyId → day of signature; newcomers too. */
  signed: Record<string, Span>;
  /** Day from which it is in force; it holds until a later version is. */
  inForce?: { from: Span; revision: number };
}
export interface Charter {
  charters: CharterVersion[];
}
export const noCharter: Charter = { charters: [] };
