import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { connect } from './connect.ts';
import { NoAnswer } from './deadline.ts';
import { isType } from './failures.ts';

/** ms; a new client needs half a second for its first read. */
const RENEW_EVERY = 1_000;

/**
 * The client that reads go by. Reads have a connection of their own inside it, and one that could not be made at first is
 * never made: a client opened before its server says "unavailable" for ever. It is given up for a new one. (Appends and
 * subscriptions connect anew by themselves; they go by a client that stays.)
 */
export class ReadingClient {
  readonly #connectionString: string;
  #client: KurrentDBClient;
  #madeAt = performance.now();

  /** @throws ConnectionFault */
  constructor(connectionString: string) {
    this.#connectionString = connectionString;
    this.#client = connect(connectionString);
  }

  get client(): KurrentDBClient {
    return this.#client;
  }

  /** To be told of every read that failed. */
  failed(error: unknown): void {
    const isLost = isType(error, 'unavailable') || error instanceof NoAnswer;
    if (!isLost || performance.now() - this.#madeAt < RENEW_EVERY) return;
    this.#client = connect(this.#connectionString);
    this.#madeAt = performance.now();
  }
}
