import type { DataOf, Span } from '@alliage/events';

/** An arbitration (R24): drafted → submitted → decided | sent back → submitted again | withdrawn. */
export interface Proposal {
  readonly proposalId: string;
  version: number;
  draft: DataOf<'ProposalDrafted'>;
  /** Day of the last draft. */
  on: Span;
  submitted?: { version: number; decisionId: string; on: Span };
  status: 'drafted' | 'submitted' | 'decided' | 'sent-back' | 'withdrawn';
}
export interface Proposals {
  proposals: Record<string, Proposal>;
}
export const noProposals: Proposals = { proposals: {} };
