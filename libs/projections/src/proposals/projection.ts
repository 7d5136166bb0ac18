import { sortKey, wordsOf } from '@alliage/events';
import { projection } from '../contract/projection.ts';
import { plainWords } from '../contract/words.ts';
import { proposal, submission, version } from './tables.ts';

/** Proposals with their versions, and how far each has come: drafted → submitted → decided | sent back → submitted again | withdrawn. */
export const proposals = projection({
  name: 'proposals',
  version: 1,
  tables: { proposal, version, submission },
  on: {
    ProposalDrafted: async ({ data, effectiveOn, revision }, rows) => {
      const { proposalId, recommended, matter, fromDifficultyId } = data;
      const [title, question] = [wordsOf(data.title), wordsOf(data.question)];
      const first = await rows.get(proposal, { proposalId });
      rows.put(proposal, {
        ...{ draftedOn: effectiveOn, draftedKey: sortKey(effectiveOn), revision, fromDifficultyId, ...first },
        ...{ proposalId, title, titleKey: plainWords(title), wordsKey: plainWords(`${title} ${question}`) },
        ...{ version: data.version, recommended, matter, status: 'drafted' },
      });
      rows.put(version, { proposalId, version: data.version, on: effectiveOn, draft: data });
    },
    ProposalSubmitted: async ({ data, effectiveOn, revision }, rows) => {
      rows.put(submission, { ...data, revision, on: effectiveOn });
      await rows.patch(proposal, { proposalId: data.proposalId }, { status: 'submitted' });
    },
    ProposalWithdrawn: ({ data: { proposalId, reason }, effectiveOn }, rows) =>
      rows.patch(
        proposal,
        { proposalId },
        { status: 'withdrawn', withdrawnOn: effectiveOn, withdrawnWhy: reason === undefined ? null : wordsOf(reason) },
      ),
    // The decision that submits a proposal speaks of sending it, not of what it proposes: ProposalSubmitted follows it.
    DecisionTaken: async ({ data: { proposalId, effect, outcome } }, rows) => {
      if (proposalId === undefined || effect?.kind === 'submit-proposal') return;
      if (await rows.get(proposal, { proposalId })) await rows.patch(proposal, { proposalId }, { status: outcome });
    },
  },
});
