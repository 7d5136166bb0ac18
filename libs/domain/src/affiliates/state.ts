import type { Span } from '@alliage/events';
import type { Period } from '../decider/period.ts';

/** R42: what a member of a network head has committed itself to: one project, through the party that the head is. */
export interface Engagement extends Period {
  readonly engagementId: string;
  readonly organisationId: string;
  throughPartyId: string;
  readonly projectId: string;
  ended?: Span;
}
export interface Affiliates {
  engagements: Record<string, Engagement>;
}
export const noAffiliates: Affiliates = { engagements: {} };
