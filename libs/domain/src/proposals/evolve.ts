import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';

/** What the events of this slice change (see state.ts beside). */
export const proposalsEvolvers: Evolvers = {
  ProposalDrafted: (state, { data, effectiveOn }) => {
    const { proposalId, version } = data;
    state.proposals[proposalId] = { proposalId, version, draft: data, on: spanOf(effectiveOn), status: 'drafted' };
  },
  ProposalSubmitted: (state, { data, effectiveOn }) => {
    const proposal = state.proposals[data.proposalId];
    if (proposal === undefined) return;
    proposal.status = 'submitted';
    proposal.submitted = { version: data.version, decisionId: data.decisionId, on: spanOf(effectiveOn) };
  },
  ProposalWithdrawn: (state, { data }) => {
    const proposal = state.proposals[data.proposalId];
    if (proposal) proposal.status = 'withdrawn';
  },
  // The decision that submits a proposal speaks of sending it, not of what it proposes: ProposalSubmitted follows it.
  DecisionTaken: (state, { data }) => {
    if (data.proposalId === undefined || data.effect?.kind === 'submit-proposal') return;
    const proposal = state.proposals[data.proposalId];
    if (proposal) proposal.status = data.outcome === 'sent-back' ? 'sent-back' : 'decided';
  },
};
