import { spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import type { AllianceState } from '../decider/state.ts';
import { lastDrafted } from './in-force.ts';
import type { Commitment } from './state.ts';

const versionOf = (state: AllianceState, version: number) => state.charters.find((c) => c.version === version);

/** Commitments are worded by the allies, not by the draft: a new draft starts from those of the one before. */
const copied = (commitments: Readonly<Record<string, Commitment>> | undefined): Record<string, Commitment> =>
  Object.fromEntries(Object.entries(commitments ?? {}).map(([partyId, c]) => [partyId, { ...c }]));

export const charterEvolvers: Evolvers = {
  CharterDrafted(state, { data, effectiveOn }) {
    const { version, draft, texts, rules } = data;
    const known = versionOf(state, version);
    const before = known ?? lastDrafted(state);
    const commitments = before?.drafts[before.draft]?.commitments;
    const inDraft = { texts, rules, commitments: copied(commitments), drafted: spanOf(effectiveOn) };
    const written = { texts, rules, commitments: copied(commitments) };
    if (known === undefined) {
      state.charters.push({ ...written, version, draft, drafts: { [draft]: inDraft }, signed: {}, signedBy: {} });
      return;
    }
    known.draft = draft;
    known.drafts[draft] = inDraft;
    if (known.inForce === undefined) Object.assign(known, written);
  },

  CommitmentWorded(state, { data }) {
    const charter = versionOf(state, data.version);
    const draft = charter?.drafts[data.draft];
    if (charter === undefined || draft === undefined) return;
    const worded: Commitment = {
      commitment: data.commitment,
      ...(data.stepAside === undefined ? {} : { stepAside: data.stepAside }),
    };
    draft.commitments[data.partyId] = worded;
    if (charter.inForce === undefined && data.draft === charter.draft)
      charter.commitments[data.partyId] = { ...worded };
  },

  CharterOpenedForSignature(state, { data, effectiveOn, revision }) {
    const charter = versionOf(state, data.version);
    if (charter === undefined) return;
    const { draft, digest, signatories } = data;
    charter.opened = { draft, digest, signatories: [...signatories], on: spanOf(effectiveOn), revision };
    charter.signed = {};
    charter.signedBy = {};
  },

  CharterSigned(state, { data, effectiveOn }) {
    const charter = versionOf(state, data.version);
    if (charter === undefined) return;
    charter.signed[data.partyId] = spanOf(effectiveOn);
    if (data.personId !== undefined) charter.signedBy[data.partyId] = data.personId;
  },

  CharterEnteredIntoForce(state, { data, effectiveOn, revision }) {
    const charter = versionOf(state, data.version);
    if (charter === undefined) return;
    const saidOn = data.from ?? effectiveOn;
    charter.inForce = { from: spanOf(saidOn), saidOn, revision };
    const signed = charter.drafts[charter.opened?.draft ?? charter.draft];
    if (signed === undefined) return;
    charter.texts = signed.texts;
    charter.rules = signed.rules;
    charter.commitments = copied(signed.commitments);
  },
};
