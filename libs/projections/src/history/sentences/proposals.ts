import { saying } from './projects.ts';
import type { Chapter, Sentences } from './sentences.ts';

export const proposals: Sentences<Chapter<'proposals'>> = {
  ProposalDrafted: {
    fr: ({ data }, say) =>
      `Une proposition d’arbitrage est ${data.version > 1 ? `réécrite (version ${data.version})` : 'rédigée'}, ${say.words(data.title)} : ${say.words(data.question)} Elle recommande l’option ${data.recommended}, parmi ${say.number(data.options.length)}.`,
    en: ({ data }, say) =>
      `A proposal is ${data.version > 1 ? `written anew (version ${data.version})` : 'drafted'}, ${say.words(data.title)}: ${say.words(data.question)} It recommends option ${data.recommended}, out of ${say.number(data.options.length)}.`,
  },
  ProposalSubmitted: {
    fr: ({ data }, say) =>
      `Par la ${say.decision(data.decisionId)}, la proposition ${say.thing(data.proposalId)} est soumise au comité politique.`,
    en: ({ data }, say) =>
      `By ${say.decision(data.decisionId)}, the proposal ${say.thing(data.proposalId)} is submitted to the political committee.`,
  },
  ProposalWithdrawn: {
    fr: ({ data }, say) => `La proposition ${say.thing(data.proposalId)} est retirée${saying(data.reason, say)}.`,
    en: ({ data }, say) => `The proposal ${say.thing(data.proposalId)} is withdrawn${saying(data.reason, say)}.`,
  },
};
