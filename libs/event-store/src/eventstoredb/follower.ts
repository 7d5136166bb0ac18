import type { SubscribeOptions, Subscription } from '../port.ts';
import type { End } from './inbox.ts';
import type { Reader } from './reader.ts';
import { Silence } from './silence.ts';
import type { Wire } from './wire.ts';

const BATCH_SIZE = 500;

export interface FollowerParts {
  readonly reader: Reader;
  /** A subscription of the server's after a position. */
  wire(after: string | undefined): Wire;
  /** ms after which a subscription that says nothing is looked after. */
  readonly heartbeat: number;
  /** The server has taken a subscription on. */
  onUp(follower: Follower): void;
  /** It ended for a reason that is not its handler's. */
  onDown(follower: Follower, reason: unknown): void;
  /** It ended so, and its owner does without it from now on. */
  onForgone(follower: Follower): void;
  onEnd(follower: Follower): void;
}

/**
 * One subscription of the port's: reads until nothing is left, then takes what comes; a handler that cannot keep up goes
 * back to reading. How the server's subscription ends makes no difference: it is a drop.
 */
export class Follower implements Subscription {
  readonly #options: SubscribeOptions;
  readonly #parts: FollowerParts;
  readonly #done: Promise<void>;
  #after: string | undefined;
  #wire: Wire | undefined;
  #ended = false;
  #isMissing = false;
  #status: 'catching-up' | 'live' | undefined;

  constructor(options: SubscribeOptions, parts: FollowerParts) {
    this.#options = options;
    this.#parts = parts;
    this.#after = options.after;
    this.#done = this.#run().finally(() => parts.onEnd(this));
  }

  close(): Promise<void> {
    if (this.#isMissing) this.#parts.onForgone(this);
    this.#isMissing = false;
    this.#ended = true;
    this.#wire?.end('closed');
    return this.#done;
  }

  /** Ends it for the store's reasons. */
  async drop(reason: unknown): Promise<void> {
    const closedByCaller = this.#ended;
    await this.close();
    if (!closedByCaller) this.#options.onDrop?.(reason);
  }

  async #run(): Promise<void> {
    try {
      for (let tooSlow = false; !this.#ended;) {
        await this.#catchUp(tooSlow);
        if (!this.#ended) tooSlow = await this.#live();
      }
    } catch (error) {
      const closedByCaller = this.#ended;
      this.#ended = true;
      if (closedByCaller) return;
      this.#isMissing = !(error instanceof HandlerFailed);
      if (this.#isMissing) this.#parts.onDown(this, error);
      this.#options.onDrop?.(error instanceof HandlerFailed ? error.cause : error);
    }
  }

  /**
   * Where much is written, there is always something to read, and a page that is not full is near enough to the end: the server's
   * subscription brings the rest. Who could not keep up with that reads until nothing is left.
   */
  async #catchUp(toTheEnd: boolean): Promise<void> {
    const { batchSize = BATCH_SIZE, withUnreadable = false } = this.#options;
    for (;;) {
      const after = this.#after === undefined ? {} : { after: this.#after };
      const events = await this.#parts.reader.all({ ...after, limit: batchSize, withUnreadable });
      if (this.#ended || events.length === 0) return;
      this.#say('catching-up');
      await this.#handle(events);
      if (this.#ended || (events.length < batchSize && !toTheEnd)) return;
    }
  }

  /** Comes back, with true, when there was more than it could take in. @throws why the server's subscription ended */
  async #live(): Promise<boolean> {
    const wire = (this.#wire = this.#parts.wire(this.#after));
    const silence = new Silence(this.#parts.reader, wire, this.#parts.heartbeat);
    try {
      const end = await this.#takeFrom(wire);
      if (end !== 'full' && !isTooSlow(end.error)) throw end.error;
      return true;
    } finally {
      silence.stop();
      wire.close();
    }
  }

  async #takeFrom(wire: Wire): Promise<End> {
    const { batchSize = BATCH_SIZE } = this.#options;
    let up = false;
    for (;;) {
      const events = await wire.inbox.take(batchSize);
      if (wire.confirmed && !up) this.#parts.onUp(this);
      up = wire.confirmed;
      if (this.#ended) return { error: 'closed' };
      if (events.length > 0) await this.#handle(events);
      if (this.#ended) return { error: 'closed' };
      if (wire.inbox.ended) return wire.inbox.ended;
      if (wire.caughtUp && wire.inbox.isEmpty) this.#say('live');
    }
  }

  async #handle(events: Parameters<SubscribeOptions['onBatch']>[0]): Promise<void> {
    try {
      await this.#options.onBatch(events);
    } catch (cause) {
      throw new HandlerFailed(cause);
    }
    this.#after = events.at(-1)!.position;
  }

  #say(status: 'catching-up' | 'live'): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#options.onStatus?.(status);
  }
}

/** Not the store's fault. */
class HandlerFailed {
  readonly cause: unknown;
  constructor(cause: unknown) {
    this.cause = cause;
  }
}

/** The server's own buffer holds 32 events, and it ends the subscription of who is too slow for it, if only for a moment. */
const isTooSlow = (error: unknown) => /too slow/i.test((error as Error | undefined)?.message ?? '');
