import type { Link } from '@alliage/events';
import { ask, withQuery } from '../ask/ask.ts';
import type { Client } from '../client/http.ts';

/** As `GET /v1/streams/{stream}/events` answers. */
export interface StreamPage {
  readonly stream: string;
  /** Of the last event of the stream. */
  readonly revision: number;
  readonly items: readonly Link[];
  /** To go on from; null at the end. */
  readonly next: number | null;
}

export interface Range {
  readonly from?: number | undefined;
  readonly direction?: 'forwards' | 'backwards';
}

/** The most that the service gives in one answer. */
export const LARGEST_PAGE = 500;

export const readPage = (client: Client, stream: string, range: Range, limit: number): Promise<StreamPage> =>
  ask<StreamPage>(client, withQuery(`/v1/streams/${stream}/events`, { ...range, limit }));

/** Revision of the last event of a stream, whoever did it; -1 where there is none, or where that cannot be told. */
export const headOf = (client: Client, stream: string): Promise<number> =>
  readPage(client, stream, { direction: 'backwards' }, 1).then(
    ({ revision }) => revision,
    () => -1,
  );

/** Pages of a stream, up to `limit` events in all; one page, if an empty one, where there is nothing. @throws Refused 404 */
export async function* readStream(
  client: Client,
  stream: string,
  range: Range & { readonly limit: number },
): AsyncGenerator<StreamPage> {
  const { limit, ...where } = range;
  let from = where.from;
  for (let left = limit; left > 0;) {
    const page = await readPage(client, stream, { ...where, from }, Math.min(left, LARGEST_PAGE));
    yield page;
    if (page.next === null) return;
    from = page.next;
    left -= page.items.length;
  }
}
