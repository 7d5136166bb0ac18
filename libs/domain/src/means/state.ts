import type { Amount, Destination, MeansPurpose, Span } from '@alliage/events';

export interface Pledge {
  readonly pledgeId: string;
  readonly partyId: string;
  readonly to: Destination;
  readonly purpose: MeansPurpose;
  amount: Amount;
  readonly on: Span;
  /** Reduced to nothing. */
  withdrawn: boolean;
}
export interface Means {
  pledges: Record<string, Pledge>;
  supports: Record<string, { pledgeId: string; partyId: string }>;
}
export const noMeans: Means = { pledges: {}, supports: {} };
