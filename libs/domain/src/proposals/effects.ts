import { certainlyBefore } from '@alliage/events';
import type { EffectRules, Unmet } from '../decider/effect.ts';
import { known } from '../decider/known.ts';
import { refusalOf } from '../decider/refusal.ts';
import { proposalRefusals } from './rules.ts';

/** R24: the technical committee submits a proposal to the political one, by an `operations` decision. */
export const proposalEffects: Pick<EffectRules, 'submit-proposal'> = {
  'submit-proposal': {
    matter: 'operations',
    unmet: (state, { proposalId, version }, { on }): Unmet[] => {
      const proposal = state.proposals[proposalId];
      if (proposal === undefined) return [{ refusal: refusalOf(known.inAlliance, undefined) }];
      const standsInTheWay = { submitted: 'submittedAlready', decided: 'decided', withdrawn: 'withdrawn' } as const;
      const { status } = proposal;
      if (status !== 'drafted' && status !== 'sent-back')
        return [{ refusal: refusalOf(proposalRefusals[standsInTheWay[status]], undefined) }];
      const unmet: Unmet[] = [];
      if (version !== proposal.version)
        unmet.push({ refusal: refusalOf(proposalRefusals.lastVersion, { version: proposal.version }) });
      if (certainlyBefore(on, proposal.on)) unmet.push({ refusal: refusalOf(proposalRefusals.before, undefined) });
      return unmet;
    },
    happen: (work, { proposalId, version }, decisionId) =>
      work.record('ProposalSubmitted', { proposalId, version, decisionId }),
  },
};
