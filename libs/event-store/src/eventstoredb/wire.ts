import type { AllStreamSubscription, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { START } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.ts';
import { said } from './failures.ts';
import { Inbox } from './inbox.ts';
import { isServersOwn, ourStreams } from './our-streams.ts';
import { positionOf, positionText } from './position.ts';
import { fromServer, fromServerOrUnreadable } from './stored-form.ts';

/**
 * One subscription of the server's, from its beginning to its end; nothing in the client begins it again. Whatever ends it,
 * an error, a clean end or a full inbox, the inbox says so once what came before is taken out.
 */
export class Wire {
  readonly inbox: Inbox;
  /** Position of the last event that came. */
  last: string | undefined;
  /** When something last came, by `performance.now()`. */
  heardAt = performance.now();
  /** The server has taken the subscription on. */
  confirmed = false;
  /** The server has sent everything that was stored; what comes now comes when it is stored. */
  caughtUp = false;
  readonly #subscription: AllStreamSubscription;
  readonly #read: typeof fromServer;

  /**
   * @param after exclusive; undefined: from the beginning
   * @param withUnreadable what cannot be read comes in its place; otherwise it ends this
   */
  constructor(client: KurrentDBClient, after: string | undefined, room: number, withUnreadable = false) {
    this.#read = withUnreadable ? fromServerOrUnreadable : fromServer;
    this.inbox = new Inbox(room);
    this.last = after;
    const fromPosition = after === undefined ? START : positionOf(after);
    this.#subscription = client.subscribeToAll({ fromPosition, filter: ourStreams() });
    this.#subscription
      .on('confirmation', () => this.#heard(() => (this.confirmed = true)))
      .on('caughtUp', () => this.#heard(() => (this.caughtUp = true)))
      .on('data', ({ event }) => this.#heard(() => event && this.#take(event)))
      .on('error', (error) => this.end(new StoreUnavailable(`the subscription broke: ${said(error)}`, error)))
      .on('end', () => this.end(new StoreUnavailable('the server ended the subscription')))
      .on('close', () => this.end(new StoreUnavailable('the subscription was closed')));
  }

  /** For reasons of our own; what is in the inbox may still be taken out. */
  end(error: unknown): void {
    this.inbox.end({ error });
    this.close();
  }

  close(): void {
    // Of a subscription that never came about there is nothing to unsubscribe.
    this.#subscription.unsubscribe().catch(() => undefined);
  }

  #heard(what: () => void): void {
    this.heardAt = performance.now();
    what();
    this.inbox.wake();
  }

  #take(event: Parameters<typeof fromServer>[0]): void {
    const position = event.position && positionText(event.position);
    if (!position || (this.last !== undefined && position <= this.last) || isServersOwn(event)) return;
    try {
      if (this.inbox.put(this.#read(event))) this.last = position;
      else this.close();
    } catch (error) {
      this.end(error);
    }
  }
}
