import { collect, UnreadableEvent, type EventStore } from '@alliage/event-store';
import type { Book } from './ports.ts';

/**
 * Why a book has seen more than the store has, if so: the store was put back to an older copy, or is another one. What the book says was done
 * may be gone with it, and events to come would be taken for those that it has seen: it is of no use any more.
 */
export async function whyAhead(
  automation: string,
  book: Book,
  store: Pick<EventStore, 'head' | 'readStream'>,
): Promise<Error | undefined> {
  const seen = await book.seen(automation);
  if (!seen) return undefined;
  const { stream, revision, eventId } = seen;
  const gone = new Error(`the store has no event ${eventId} as ${revision} of ${stream}`);
  try {
    const head = await store.head(stream);
    if (!head || head.revision < revision) return gone;
    // A node that is a moment behind may not have it yet.
    const [found] = await collect(store.readStream(stream, { from: revision, limit: 1 }));
    return found === undefined || eventId === '' || found.id === eventId ? undefined : gone;
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    // It is there, whatever it says.
    return error.revision < revision ? gone : undefined;
  }
}
