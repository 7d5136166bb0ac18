import { hashOf } from './hash-chain.ts';
import type { Link } from './sealed-link.ts';

/**
 * `form`: has no canonical form (a salt that is none, a value that is no JSON). `stream`, `revision`: not the next event of this stream.
 * `prev`: does not follow the event before it, so that one or this `prev` was changed. `head`: everything follows, but it
 * ends elsewhere than it should: the last event was changed, or events are missing or were added at the end.
 */
export type Breach = 'form' | 'stream' | 'revision' | 'prev' | 'head';

export type Verdict =
  | { readonly ok: true; readonly head: string }
  | { readonly ok: false; readonly revision: number; readonly what: Breach };

export interface ChainAnchor {
  /** The last event already verified, when `events` go on from there. */
  readonly after?: { readonly revision: number; readonly hash: string };
  /** The hash that the last event must have, from a place that who changed the events could not change. */
  readonly head?: string;
}

/**
 * Checks the events of one stream, in order. Without a known head, the last event is covered by nothing but the `head` of the
 * answer: compare it with one kept elsewhere.
 * @param events all of a stream from revision 0, or what comes after `known.after`; withheld ones as sealed links
 */
export function verifyChain(events: Iterable<Link>, known: ChainAnchor = {}): Verdict {
  let { revision, hash: head } = known.after ?? { revision: -1, hash: '' };
  let stream: string | undefined;
  for (const event of events) {
    revision += 1;
    stream ??= event.stream;
    try {
      const what = breachOf(event, stream, revision, head);
      if (what) return { ok: false, revision, what };
      head = hashOf(event);
    } catch {
      return { ok: false, revision, what: 'form' };
    }
  }
  return known.head === undefined || known.head === head ? { ok: true, head } : { ok: false, revision, what: 'head' };
}

function breachOf(event: Link, stream: string, revision: number, head: string): Breach | undefined {
  if (event.stream !== stream) return 'stream';
  if (event.revision !== revision) return 'revision';
  return event.metadata.prev === head ? undefined : 'prev';
}
