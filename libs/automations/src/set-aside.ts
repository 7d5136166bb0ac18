import type { StoredEvent } from '@alliage/events';
import { UnreadableEvent, type EventStore } from '@alliage/event-store';
import type { Came, Cause } from './ports.ts';

/**
 * What stands in the ledger for a stream that is set aside from an event on that cannot be read: that one's id is not known, so its place is its name
 * there. The line is `failed` for as long as the stream waits.
 */
export const asideFrom = ({ stream, revision }: Pick<Cause, 'stream' | 'revision'>): Cause => ({
  eventId: `${stream}@${revision}`,
  stream,
  revision,
});

/** Whether a line of the ledger is about a stream that was set aside, from `cause.revision` on. */
export const isAside = (cause: Cause): boolean => cause.eventId === asideFrom(cause).eventId;

/** Why a stream waits, and what an operator can do, in French and English. */
export const whyAside = (automation: string, { stream, revision }: UnreadableEvent): Came => ({
  outcome: 'failed',
  reasons: [
    {
      code: 'unreadable-event',
      detail:
        `L’événement ${revision} du flux ${stream} n’est pas lisible : ce flux attend, tous les autres continuent. Remettez la dernière copie intacte des ` +
        `événements (« alliage verify »), puis « alliage automation retry ${automation} » ou un redémarrage. / ` +
        `Event ${revision} of the stream ${stream} cannot be read: this stream waits, all others go on. Put the last copy of the events back that holds ` +
        `("alliage verify"), then "alliage automation retry ${automation}" or start again.`,
    },
  ],
});

/** A stream from a revision on, to its end or to the first event that cannot be read, whose error it returns. */
export async function* upToUnreadable(
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  from: number,
): AsyncGenerator<StoredEvent, UnreadableEvent | undefined> {
  let next = from;
  let end: UnreadableEvent | undefined;
  for (;;) {
    const limit = end && { limit: end.revision - next };
    try {
      for await (const page of store.readStream(stream, { from: next, leader: true, ...limit }))
        for (const event of page) {
          yield event;
          next = event.revision + 1;
        }
      return end;
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      // A page that cannot be read as a whole gives nothing: what comes before in it is read again.
      if (error.revision <= next) return error;
      end = error;
    }
  }
}
