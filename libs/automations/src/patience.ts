import { StoreUnavailable, UnreadableEvent } from '@alliage/event-store';
import { NotNow } from './ports.ts';

/** The automations are being closed: whatever was waiting gives up, and is done at the next start. */
export class Closed extends Error {
  override readonly name = 'Closed';
}

export interface PatienceOptions {
  /** First and longest pause between two tries, in ms. Default: 100 and 30,000. */
  readonly first?: number;
  readonly longest?: number;
  /** So often a fault may come back before it counts. Default: 5. */
  readonly faults?: number;
  /** Told each time something has to be tried again. */
  readonly onRetry?: (error: unknown) => void;
}

/** Passes by itself, sooner or later: not a fault of what was asked. */
const passes = (error: unknown): boolean =>
  error instanceof NotNow || (error instanceof StoreUnavailable && !(error instanceof UnreadableEvent));

/** Tries things again: for ever while they only cannot be done now, a few times where something is at fault. */
export class Patience {
  readonly #options: Required<PatienceOptions>;
  readonly #closing = Promise.withResolvers<void>();
  #closed = false;

  constructor({ first = 100, longest = 30_000, faults = 5, onRetry = () => undefined }: PatienceOptions = {}) {
    this.#options = { first, longest, faults, onRetry };
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Resolves when it is closed. */
  get ended(): Promise<void> {
    return this.#closing.promise;
  }

  /** Ends every pause; what is under way may finish. */
  close(): void {
    this.#closed = true;
    this.#closing.resolve();
  }

  /** @throws Closed, or the fault that came back each time */
  async until<T>(attempt: () => Promise<T>): Promise<T> {
    const { longest, faults, onRetry } = this.#options;
    let pause = this.#options.first;
    for (let seen = 0; ; pause = Math.min(pause * 2, longest)) {
      if (this.#closed) throw new Closed('automations are closing');
      try {
        return await attempt();
      } catch (error) {
        if (!passes(error) && (seen += 1) >= faults) throw error;
        onRetry(error);
      }
      await this.pause(pause);
    }
  }

  /** Waits so many ms, or until closing. */
  async pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    await Promise.race([promise, this.#closing.promise]);
    clearTimeout(timer);
  }
}
