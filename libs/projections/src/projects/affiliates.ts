import { wordsOf } from '@alliage/events';
import { dayBeforeEnd, END, firstDay } from '../contract/periods.ts';
import type { Handlers } from '../contract/projection.ts';
import { affiliate } from './tables.ts';

const earlier = (a: string, b: string) => (a < b ? a : b);

/** What events change of the members of network heads that are committed to projects (R42). */
export const affiliates: Handlers = {
  AffiliateEngaged: ({ data: { from, until, ...engaged }, effectiveOn, revision }, rows) =>
    rows.put(affiliate, {
      ...engaged,
      ...{ from: from ?? effectiveOn, fromDay: from ?? firstDay(effectiveOn) },
      ...{ term: until, untilDay: until ?? END, revision },
    }),
  AffiliateReleased: async ({ data: { engagementId, reason }, effectiveOn }, rows) => {
    const row = (await rows.list(affiliate)).find((one) => one.engagementId === engagementId);
    if (row === undefined) return;
    await rows.patch(affiliate, row, {
      untilDay: earlier(row.untilDay, dayBeforeEnd(effectiveOn)),
      releasedOn: effectiveOn,
      reason: reason === undefined ? null : wordsOf(reason),
    });
  },
};
