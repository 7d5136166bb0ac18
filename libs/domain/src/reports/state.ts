import type { Span } from '@alliage/events';

/** What is known of the past by report (R37), as far as later reports refer to it: nothing here enters into a base, a count or a mandate. */
export interface Reports {
  /** Last number of the series H. */
  reportedDecisions: number;
  reportedSessions: Record<string, { readonly on: Span }>;
}
export const noReports: Reports = { reportedDecisions: 0, reportedSessions: {} };
