import { catalogue, createCodec, DecodeError, type StoredEvent } from '@alliage/events';
import type { Automation, Deed, Seen, World } from './automation.ts';
import { orderFor } from './order.ts';
import type { Book, Came, Entry, RunOrder } from './ports.ts';
import type { Patience } from './patience.ts';

const codec = createCodec(catalogue);

export interface Seeing {
  readonly book: Book;
  readonly world: World;
  readonly run: RunOrder;
  readonly patience: Patience;
  readonly now: () => Date;
}

const failure = (error: unknown): Came => ({
  outcome: 'failed',
  reasons: [{ code: (error as Error)?.name ?? 'error', detail: String((error as Error)?.message ?? error) }],
});

const streamOf = ({ kind, id }: Deed) => `${kind}-${id}`;

/**
 * Does everything that an automation has to do about one event, and notes it, deed by deed: each line of the ledger is durable before the next deed
 * begins. What the ledger has already is left alone, except where it failed.
 * @throws NewerEventError where the event is newer than this code; Closed when the patience was ended meanwhile
 */
export async function seeThrough(automation: Automation, stored: StoredEvent, seeing: Seeing): Promise<void> {
  if (!(automation.after as readonly string[]).includes(stored.type)) return;
  const { book, world, run, patience, now } = seeing;
  const cause = { eventId: stored.id, stream: stored.stream, revision: stored.revision };
  const note = (stream: string, came: Came): Promise<void> =>
    book.note({ automation: automation.name, cause, stream, came, at: now().toISOString() });
  let event: Seen;
  try {
    event = codec.decode(stored) as unknown as Seen;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return note(stored.stream, failure(error));
  }
  const deeds = await patience.until(() => automation.deeds(event, world)).catch(failed);
  if (deeds instanceof Fault) return note(stored.stream, failure(deeds.cause));
  // It failed as a whole before there was any deed: that is over.
  const earlier = await book.find(automation.name, cause.eventId, stored.stream);
  if (earlier?.came.outcome === 'failed' && !deeds.some((deed) => streamOf(deed) === stored.stream))
    await note(stored.stream, { outcome: 'nothing' });
  for (const deed of deeds) {
    const stream = streamOf(deed);
    const before = await book.find(automation.name, cause.eventId, stream);
    if (isFinal(before)) continue;
    const came = await patience.until(() => run(orderFor(automation.name, event, deed))).catch(failed);
    await note(stream, came instanceof Fault ? failure(came.cause) : came);
  }
}

const isFinal = (entry: Entry | undefined): boolean => entry !== undefined && entry.came.outcome !== 'failed';

/** A fault that came back each time. */
class Fault {
  readonly cause: unknown;
  constructor(cause: unknown) {
    this.cause = cause;
  }
}

function failed(error: unknown): Fault {
  if ((error as Error)?.name === 'Closed') throw error;
  return new Fault(error);
}
