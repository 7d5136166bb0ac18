import { sortKey, wordsOf, type Amount } from '@alliage/events';
import type { Handlers } from '../contract/projection.ts';
import { affiliate, contribution } from './tables.ts';

export const amountColumns = (amount: Amount) => ({
  kind: amount.kind,
  cents: amount.kind === 'money' ? amount.cents : 0,
  minutes: amount.kind === 'time' ? amount.minutes : 0,
  volunteer: amount.kind === 'time' && amount.volunteer,
  words: amount.words === undefined ? null : wordsOf(amount.words),
});

export const contributions: Handlers = {
  ContributionPledged: ({ data: { pledgeId, partyId, to, purpose, amount }, effectiveOn, revision }, rows) =>
    rows.put(contribution, {
      ...{ contributionId: pledgeId, step: 'pledged', pledgeId, partyId, purpose, withdrawn: false },
      ...{ projectId: to.projectId ?? '', on: effectiveOn, sortKey: sortKey(effectiveOn), revision },
      ...amountColumns(amount),
    }),
  PledgeReduced: async ({ data: { pledgeId, to } }, rows) => {
    const key = { contributionId: pledgeId };
    const kind = (await rows.get(contribution, key))?.kind;
    const left = kind === 'money' ? { cents: to } : kind === 'time' ? { minutes: to } : {};
    await rows.patch(contribution, key, { ...left, withdrawn: to === 0 });
  },
  // R34: what is pledged is the successor's; what was delivered was so by whoever did.
  PartiesMerged: async ({ data: { kept, ended } }, rows) => {
    for (const row of await rows.list(contribution))
      if (row.partyId === ended && row.step === 'pledged') await rows.patch(contribution, row, { partyId: kept });
    for (const row of await rows.list(affiliate))
      if (row.throughPartyId === ended) await rows.patch(affiliate, row, { throughPartyId: kept });
  },
  ContributionDelivered: ({ data, effectiveOn, revision }, rows) => {
    const { deliveryId, pledgeId, partyId, to, purpose, amount } = data;
    rows.put(contribution, {
      ...{ contributionId: deliveryId, step: 'delivered', pledgeId, partyId, purpose, withdrawn: false },
      ...{ projectId: to.projectId ?? '', on: effectiveOn, sortKey: sortKey(effectiveOn), revision },
      ...amountColumns(amount),
    });
  },
};
