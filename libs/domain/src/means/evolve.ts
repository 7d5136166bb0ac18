import { type Amount, spanOf } from '@alliage/events';
import type { Evolvers } from '../decider/evolve.ts';
import { nowOf } from '../parties/merged.ts';

/** A pledge is reduced in its own unit; what has none can only be withdrawn. */
const reduced = (amount: Amount, to: number): Amount => {
  if (amount.kind === 'money') return { ...amount, cents: to };
  if (amount.kind === 'time') return { ...amount, minutes: to };
  return amount;
};

/** What the events of this slice change (see state.ts beside). Deliveries change no rule: views add them up. */
export const meansEvolvers: Evolvers = {
  ContributionPledged: (state, { data, effectiveOn }) => {
    state.pledges[data.pledgeId] = { ...data, on: spanOf(effectiveOn) };
  },
  PledgeReduced: (state, { data, effectiveOn }) => {
    const pledge = state.pledges[data.pledgeId];
    if (!pledge) return;
    pledge.amount = reduced(pledge.amount, data.to);
    if (data.to === 0) pledge.withdrawn = spanOf(effectiveOn);
  },
  SupportPledged: (state, { data: { pledgeId, partyId, forWhat }, effectiveOn }) => {
    state.supports[pledgeId] = { pledgeId, partyId, forWhat, on: spanOf(effectiveOn) };
  },
  // R34: pledges are the successor's.
  PartiesMerged: (state, { data }) => {
    for (const pledge of [...Object.values(state.pledges), ...Object.values(state.supports)])
      pledge.partyId = nowOf(pledge.partyId, data);
  },
};
