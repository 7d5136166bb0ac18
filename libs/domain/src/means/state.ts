import type { Amount, Destination, FreeText, MeansPurpose, Span } from '@alliage/events';

/** A contribution promised by a party, to a project or to the alliance as a whole. */
export interface Pledge {
  readonly pledgeId: string;
  partyId: string;
  readonly to: Destination;
  readonly purpose: MeansPurpose;
  /** What is left of it after reductions. */
  amount: Amount;
  readonly on: Span;
  /** Day on which it was reduced to nothing. */
  withdrawn?: Span;
}
/** What a supporter has promised to the alliance. */
export interface SupportPledge {
  readonly pledgeId: string;
  partyId: string;
  readonly forWhat: FreeText;
  readonly on: Span;
}
export interface Means {
  pledges: Record<string, Pledge>;
  supports: Record<string, SupportPledge>;
}
export const noMeans: Means = { pledges: {}, supports: {} };
