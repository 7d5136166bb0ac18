import { verifyChain, type Breach } from '@alliage/events';
import { Unreadable, type Beginning, type Source } from './source.ts';

/** Where a stream stood: its last event, and that one's hash. */
export interface Head {
  readonly revision: number;
  readonly hash: string;
}
export type Heads = Readonly<Record<string, Head>>;

/**
 * `unreadable`: no JSON any more. `gone`: a stream that was there ends before the revision it had, or is no more. `hidden`: the events are
 * among all, and not in their stream: it was deleted, truncated or given an age on an EventStoreDB, which drops them for good when it is scavenged.
 */
export type Broken = Breach | 'unreadable' | 'gone' | 'hidden';

/** The first broken link of a stream. */
export interface Break {
  readonly stream: string;
  /** Of the event where it shows. */
  readonly revision: number;
  readonly what: Broken;
}

export interface Report {
  readonly ok: boolean;
  readonly events: number;
  readonly streams: number;
  /** In the order in which the events were stored; of each stream the first. */
  readonly breaks: readonly Break[];
  /** Whether everything was read: false after an event that could not be. */
  readonly complete: boolean;
  /** Of every stream that holds; what a later verification is compared with. */
  readonly heads: Heads;
}

export interface Verifying {
  /** Asked of every stream, where it is given: does the stream itself begin with its first event, too? */
  readonly beginning?: Beginning | undefined;
  /** Heads that were kept elsewhere: each stream must still have that hash at that revision. */
  readonly known?: Heads | undefined;
  readonly onProgress?: (done: number, stored: number, streams: number) => void;
}

/** Recomputes every hash chain of a store, each from revision 0. */
export async function verifyStore(
  source: Source,
  { known = {}, beginning, onProgress }: Verifying = {},
): Promise<Report> {
  const heads = new Map<string, Head>();
  const broken = new Map<string, Break>();
  let events = 0;
  let complete = true;
  const breaks = (at: Break) => void (broken.has(at.stream) || broken.set(at.stream, at));

  for (let after: string | undefined; ;) {
    const page = await source(after).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      breaks({ stream: error.stream, revision: error.revision, what: 'unreadable' });
      complete = false;
      return undefined;
    });
    if (!page || page.next === null) break;
    for (const { position: _, ...event } of page.items) {
      events += 1;
      const { stream } = event;
      if (broken.has(stream)) continue;
      const before = heads.get(stream);
      const verdict = verifyChain([event], before ? { after: before } : {});
      if (!verdict.ok) breaks({ stream, revision: verdict.revision, what: verdict.what });
      else if (known[stream]?.revision === event.revision && known[stream].hash !== verdict.head)
        breaks({ stream, revision: event.revision, what: 'head' });
      else heads.set(stream, { revision: event.revision, hash: verdict.head });
    }
    onProgress?.(events, page.stored, heads.size);
    after = page.next;
  }
  // What was not read cannot be said to be gone.
  if (complete) for (const at of gone(known, heads)) breaks(at);
  if (beginning) for (const at of await hidden(heads.keys(), beginning)) breaks(at);
  const streams = new Set([...heads.keys(), ...broken.keys()]).size;
  const holding = [...heads].filter(([stream]) => !broken.has(stream));
  return {
    ok: broken.size === 0,
    ...{ events, streams, breaks: [...broken.values()], complete, heads: Object.fromEntries(holding) },
  };
}

const gone = (known: Heads, heads: ReadonlyMap<string, Head>): Break[] =>
  Object.entries(known)
    .filter(([stream, { revision }]) => (heads.get(stream)?.revision ?? -1) < revision)
    .map(([stream]) => ({ stream, revision: (heads.get(stream)?.revision ?? -1) + 1, what: 'gone' }));

/** Streams that are asked for at a time. */
const TOGETHER = 8;

async function hidden(streams: Iterable<string>, beginning: Beginning): Promise<Break[]> {
  const all = [...streams];
  const found: Break[] = [];
  for (let first = 0; first < all.length; first += TOGETHER) {
    const some = all.slice(first, first + TOGETHER);
    const asked = await Promise.all(some.map((stream) => beginning(stream).catch(unreadable)));
    for (const [i, stream] of some.entries()) {
      const at = asked[i];
      if (at instanceof Unreadable && at.revision > 0)
        found.push({ stream, revision: at.revision, what: 'unreadable' });
      else if (at !== 0) found.push({ stream, revision: 0, what: 'hidden' });
    }
  }
  return found;
}

function unreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  throw error;
}
