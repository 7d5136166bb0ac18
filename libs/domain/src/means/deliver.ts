import { certainlyBefore, type MeansPurpose } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { mustRecordFor } from '../parties/commits.ts';
import { amountOf, type AmountSaid } from './amount.ts';
import { destination, mustBeThere } from './pledge.ts';
import { meansBroken } from './rules.ts';

/** Of a pledge: party, destination and purpose are the pledge's. Of none: they are said. */
export interface DeliverContribution extends AmountSaid {
  readonly pledgeId?: string;
  readonly partyId?: string;
  readonly projectId?: string;
  readonly purpose?: MeansPurpose;
}
export interface DeliverCommands {
  'deliver-contribution': DeliverContribution;
}

/** G9: after the end, only what had been pledged before it. */
export const ofEarlierPledge = (state: AllianceState, { pledgeId }: { readonly pledgeId?: string }): boolean =>
  state.closed !== undefined &&
  pledgeId !== undefined &&
  (Object.hasOwn(state.pledges, pledgeId) || Object.hasOwn(state.supports, pledgeId));

function ofPledge(work: Work, pledgeId: string, { partyId, projectId, purpose, ...amount }: DeliverContribution) {
  const pledge = mustKnow(work.state.pledges, pledgeId, '/pledgeId');
  if (partyId !== undefined && partyId !== pledge.partyId) refuse(meansBroken.ofAnother, undefined, '/partyId');
  if (certainlyBefore(work.on, pledge.on)) refuse(meansBroken.beforePledge, undefined, '/effectiveOn');
  if (pledge.withdrawn && !certainlyBefore(work.on, pledge.withdrawn))
    refuse(meansBroken.pledgeWithdrawn, undefined, '/pledgeId');
  if (amount.kind !== pledge.amount.kind) refuse(meansBroken.oneUnit, undefined, '/kind');
  // A party that has left still owes what it pledged (R1): its role on that day is not asked.
  mustRecordFor(work, pledge.partyId, '/pledgeId');
  const to = projectId === undefined ? pledge.to : destination(work, projectId, '/projectId');
  return { pledgeId, partyId: pledge.partyId, to, purpose: purpose ?? pledge.purpose, amount: amountOf(amount) };
}

function ofNone(work: Work, { partyId, projectId, purpose, ...amount }: DeliverContribution) {
  if (partyId === undefined) refuse(meansBroken.fromWhom, undefined, '/partyId');
  if (purpose === undefined) refuse(meansBroken.fromWhom, undefined, '/purpose');
  mustBeThere(work, partyId, '/partyId');
  return { partyId, to: destination(work, projectId, '/projectId'), purpose, amount: amountOf(amount) };
}

export const deliverRules: CommandRules<DeliverCommands> = {
  'deliver-contribution': {
    afterClosing: ofEarlierPledge,
    whileSuspended: ofEarlierPledge,
    decide: (work, body) => {
      const { pledgeId, ...rest } = body;
      const delivered = pledgeId === undefined ? ofNone(work, rest) : ofPledge(work, pledgeId, rest);
      work.record('ContributionDelivered', { deliveryId: work.act.newId('delivery'), ...delivered });
    },
  },
};
