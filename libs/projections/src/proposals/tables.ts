import type { DataOf, Matter } from '@alliage/events';
import { integer, json, optional, text } from '../contract/columns.ts';
import { table } from '../contract/table.ts';

export const PROPOSAL_STATUSES = ['drafted', 'submitted', 'sent-back', 'adopted', 'rejected', 'withdrawn'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** Arbitrations (R24), as their last version words them. */
export const proposal = table('proposal_proposal', {
  key: ['proposalId'],
  columns: {
    proposalId: text(),
    title: text(),
    /** Plain words of title and question, for free words to be found in. */
    titleKey: text(),
    wordsKey: text(),
    version: integer(),
    recommended: text(),
    matter: optional(text<Matter>()),
    status: text<ProposalStatus>(),
    /** EDTF; `draftedKey` is its place in R29's order. Of the first version. */
    draftedOn: text(),
    draftedKey: text(),
    /** Of its first event: what is of one day stands in order of recording. */
    revision: integer(),
    fromDifficultyId: optional(text()),
    withdrawnOn: optional(text()),
    withdrawnWhy: optional(text()),
  },
});

/** Every version as it was drafted. */
export const version = table('proposal_version', {
  key: ['proposalId', 'version'],
  columns: { proposalId: text(), version: integer(), on: text(), draft: json<DataOf<'ProposalDrafted'>>() },
});

/** Submitted to the political committee, by a decision of the technical one. */
export const submission = table('proposal_submission', {
  key: ['proposalId', 'revision'],
  columns: { proposalId: text(), revision: integer(), version: integer(), decisionId: text(), on: text() },
});
