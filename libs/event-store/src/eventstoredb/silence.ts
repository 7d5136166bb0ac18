import { StoreUnavailable } from '../errors.ts';
import { positionText } from './position.ts';
import type { Reader } from './reader.ts';
import type { Wire } from './wire.ts';

/**
 * Notices a subscription that says nothing though something is there to be said: its connection may be gone without a
 * word, or the server may have forgotten it. While all is quiet it costs one read of one event a heartbeat.
 */
export class Silence {
  readonly #reader: Pick<Reader, 'all' | 'end'>;
  readonly #heartbeat: number;
  readonly #wire: Wire;
  #timer: NodeJS.Timeout | undefined;
  /** Up to here there is nothing that should have come. */
  #quietUpTo: string | undefined;

  constructor(reader: Pick<Reader, 'all' | 'end'>, wire: Wire, heartbeat: number) {
    this.#reader = reader;
    this.#wire = wire;
    this.#heartbeat = heartbeat;
    this.#next();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #next(): void {
    this.#timer = setTimeout(() => void this.#listen(), this.#heartbeat);
  }

  async #listen(): Promise<void> {
    const timer = this.#timer;
    try {
      if (performance.now() - this.#wire.heardAt >= this.#heartbeat) await this.#ask();
      if (this.#timer === timer) this.#next();
    } catch (error) {
      if (this.#timer === timer) this.#wire.end(error);
    }
  }

  /** @throws StoreUnavailable when the server does not answer, or has what did not come */
  async #ask(): Promise<void> {
    const { heardAt, last } = this.#wire;
    const end = await this.#reader.end();
    const after = later(last, this.#quietUpTo);
    if (!end || (after !== undefined && positionText(end) <= after)) return;
    const missing = await this.#reader.all({
      ...(after === undefined ? {} : { after }),
      limit: 1,
      withUnreadable: true,
    });
    if (missing.length === 0) this.#quietUpTo = positionText(end);
    // What was just stored may be on its way: it has until the next heartbeat.
    else if (this.#missed === missing[0]!.position && this.#wire.heardAt === heardAt)
      throw new StoreUnavailable('the subscription is silent though there are events');
    this.#missed = missing[0]?.position;
  }

  #missed: string | undefined;
}

const later = (a: string | undefined, b: string | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);
