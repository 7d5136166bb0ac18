import { spanOf, spanOfDay } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import { nowOf } from '../parties/merged.ts';
import { leavingDay } from '../parties/who.ts';

/** What the events of this slice change (see state.ts beside). */
export const affiliatesEvolvers: Evolvers = {
  AffiliateEngaged: (state, { data, effectiveOn }) => {
    const { from, until, ...engaged } = data;
    state.engagements[data.engagementId] = {
      ...engaged,
      from: from === undefined ? spanOf(effectiveOn) : spanOfDay(from),
      ...(until === undefined ? {} : { until }),
    };
  },
  PartiesMerged: (state, { data }) => {
    for (const engagement of Object.values(state.engagements))
      engagement.throughPartyId = nowOf(engagement.throughPartyId, data);
  },
  AffiliateReleased: (state, { data, effectiveOn }) => {
    const engagement = state.engagements[data.engagementId];
    if (engagement === undefined) return;
    const party = state.parties[engagement.throughPartyId];
    // Where it is the party that withdraws, its whole last day is left to those who came through it (R38).
    engagement.ended = party === undefined ? spanOf(effectiveOn) : leavingDay(party, spanOf(effectiveOn));
  },
};
