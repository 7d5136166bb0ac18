import { ask, Refused, withQuery } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';
import { allianceIn } from './name.ts';

/** What the history route says of an event, as far as it is shown here. */
export interface ToldEvent {
  readonly revision: number;
  readonly sentence: string;
  readonly when: string;
  readonly who: { readonly name: string | null; readonly roleName: string; readonly party: string | null };
}
interface HistoryPage {
  readonly items: readonly ToldEvent[];
  readonly next: string | null;
}

const PAGE = 200;

/**
 * The sentences of an alliance's events between two revisions, both included; read from whichever end is nearer.
 * Views may lag, or have the alliance parked: who asks shows the event without its sentence then.
 * @param last revision of the last event of the stream
 */
export async function tellEvents(
  client: Client,
  stream: string,
  [first, end]: readonly [number, number],
  last: number,
): Promise<ReadonlyMap<number, ToldEvent>> {
  const told = new Map<number, ToldEvent>();
  const allianceId = allianceIn(stream);
  if (allianceId === undefined) return told;
  const backwards = last - first < end;
  const limit = Math.min(PAGE, (backwards ? last - first : end) + 1);
  const query = { sort: backwards ? '-recorded' : 'recorded', limit, after: `${stream}@${end}` };
  for (let cursor: string | undefined; ;) {
    let page: HistoryPage;
    try {
      page = await ask<HistoryPage>(client, withQuery(`/v1/alliances/${allianceId}/history`, { ...query, cursor }));
    } catch (error) {
      if (error instanceof Refused) return told;
      throw error;
    }
    for (const entry of page.items)
      if (entry.revision >= first && entry.revision <= end) told.set(entry.revision, entry);
    const reached = page.items.at(-1)?.revision;
    if (page.next === null || reached === undefined || (backwards ? reached <= first : reached >= end)) return told;
    cursor = page.next;
  }
}
