import { spanOf } from '@alliage/events';
import { defaultRules } from '../charter/defaults.ts';
import type { Evolvers } from '../decider/evolve.ts';
import { rulesReported } from './rules-reported.ts';

/**
 * What the events of this slice change. Reported parties and seats change nothing here: nobody is named, so they are in no base (R37).
 */
export const reportsEvolvers: Evolvers = {
  DecisionReported: (state, { data }) => {
    state.reportedDecisions = data.number;
  },
  SessionReported: (state, { data, effectiveOn }) => {
    state.reportedSessions[data.sessionId] = { on: spanOf(effectiveOn) };
  },
  // In force from its day; clauses that the source leaves out rule by the defaults. A newcomer signs what is known of it.
  CharterReported: (state, { data, effectiveOn, revision }) => {
    const { version, texts, digest, signatories = [] } = data;
    const on = spanOf(effectiveOn);
    const rules = rulesReported(data.rules, defaultRules);
    state.charters.push({
      ...{ version, draft: 1, texts, rules, commitments: {}, signedBy: {} },
      drafts: { 1: { texts, rules, commitments: {}, drafted: on } },
      opened: { draft: 1, digest, signatories: [...signatories], on, revision },
      signed: Object.fromEntries(signatories.map((partyId) => [partyId, on])),
      inForce: { from: on, saidOn: effectiveOn, revision },
      reported: true,
    });
  },
};
