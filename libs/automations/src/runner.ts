import type { RecordedEvent, EventStore, Subscription } from '@alliage/event-store';
import type { Automation, World } from './automation.ts';
import { Patience, type PatienceOptions } from './patience.ts';
import type { Book, Came, Entry, RunOrder } from './ports.ts';
import { seeThrough, type Seeing } from './see-through.ts';

export interface RunnerOptions extends Pick<PatienceOptions, 'first' | 'longest' | 'faults'> {
  readonly store: Pick<EventStore, 'subscribe' | 'readStream'>;
  readonly book: Book;
  readonly world: World;
  readonly run: RunOrder;
  /** Told what has to be tried again, and what failed. */
  readonly warn?: (what: string, error: unknown) => void;
  readonly now?: () => Date;
}

export type RunnerState = 'starting' | 'catching-up' | 'live' | 'retrying' | 'closed';

export interface AutomationStatus {
  readonly automation: string;
  readonly state: RunnerState;
  /** Why it is trying again. */
  readonly reason?: string;
  /** Position of the last event that was seen through. */
  readonly position: string | null;
  readonly counts: Readonly<Partial<Record<Came['outcome'], number>>>;
  /** What failed, and waits for a retry. */
  readonly failed: readonly Entry[];
  /** The last deeds, newest first. */
  readonly last: readonly Entry[];
}

const SHOWN = 20;

/**
 * Runs one automation: follows the store from its own checkpoint, sees each event through, and remembers how far it has come. One process does so at
 * a time; a second one would do everything twice, to no further effect (command ids).
 */
export class AutomationRunner {
  readonly #automation: Automation;
  readonly #options: RunnerOptions;
  readonly #patience: Patience;
  #subscription: Subscription | undefined;
  #following: Promise<void> = Promise.resolve();
  #state: Exclude<RunnerState, 'retrying'> = 'starting';
  /** Why it is trying again; undefined while it is not. */
  #reason: string | undefined;

  constructor(automation: Automation, options: RunnerOptions) {
    this.#automation = automation;
    this.#options = options;
    const { first, longest, faults } = options;
    this.#patience = new Patience({
      ...(first === undefined ? {} : { first }),
      ...(longest === undefined ? {} : { longest }),
      ...(faults === undefined ? {} : { faults }),
      onRetry: (error) => this.#retrying(error),
    });
  }

  get state(): RunnerState {
    return this.#state !== 'closed' && this.#reason !== undefined ? 'retrying' : this.#state;
  }

  /** Begins to follow the store; what failed earlier is tried once more. */
  start(): void {
    this.#following = this.#follow();
  }

  /** Resolves when nothing runs any more; a deed under way is finished first. */
  async close(): Promise<void> {
    this.#state = 'closed';
    this.#patience.close();
    await this.#subscription?.close();
    await this.#following;
  }

  async status(): Promise<AutomationStatus> {
    const { name } = this.#automation;
    const { book } = this.#options;
    return {
      ...{ automation: name, state: this.state, position: (await book.position(name)) ?? null },
      ...(this.#reason === undefined ? {} : { reason: this.#reason }),
      counts: await book.counts(name),
      failed: await book.failed(name),
      last: await book.last(name, SHOWN),
    };
  }

  /** Tries again what failed; resolves to what still does. */
  async retry(): Promise<readonly Entry[]> {
    const { book, store } = this.#options;
    const { name } = this.#automation;
    const causes = new Map((await book.failed(name)).map(({ cause }) => [cause.eventId, cause]));
    for (const { stream, revision } of causes.values())
      for await (const page of store.readStream(stream, { from: revision, limit: 1 }))
        for (const event of page) await seeThrough(this.#automation, event, this.#seeing);
    return book.failed(name);
  }

  get #seeing(): Seeing {
    const { book, world, run, now = () => new Date() } = this.#options;
    return { book, world, run, now, patience: this.#patience };
  }

  #retrying(error: unknown): void {
    if (this.#state === 'closed') return;
    this.#reason = String((error as Error)?.message ?? error);
    this.#options.warn?.(`${this.#automation.name}: tries again`, error);
  }

  async #follow(): Promise<void> {
    const { name } = this.#automation;
    const { book, warn } = this.#options;
    if (!this.#patience.closed) await this.retry().catch((error: unknown) => warn?.(`${name}: retry`, error));
    for (let pause = 100; !this.#patience.closed; pause = Math.min(2 * pause, 30_000)) {
      try {
        const after = await book.position(name);
        await this.#until(after, () => (pause = 100));
      } catch (error) {
        if (this.#patience.closed) return;
        this.#retrying(error);
        await this.#patience.pause(pause);
      }
    }
  }

  /** One subscription, to its end. */
  #until(after: string | undefined, onProgress: () => void): Promise<void> {
    const { promise, reject, resolve } = Promise.withResolvers<void>();
    if (this.#patience.closed) return Promise.resolve();
    this.#subscription = this.#options.store.subscribe({
      ...(after === undefined ? {} : { after }),
      onBatch: async (events) => {
        await this.#batch(events);
        this.#reason = undefined;
        onProgress();
      },
      onDrop: (reason) => reject(reason ?? new Error('the subscription ended')),
      onStatus: (status) => {
        if (this.#state === 'closed') return;
        this.#state = status;
        if (status === 'live') this.#reason = undefined;
      },
    });
    // Closed by us, a subscription says nothing.
    void this.#patience.ended.then(resolve);
    return promise;
  }

  async #batch(events: readonly RecordedEvent[]): Promise<void> {
    const { name, after } = this.#automation;
    let seen: string | undefined;
    try {
      for (const event of events) {
        if ((after as readonly string[]).includes(event.type)) await seeThrough(this.#automation, event, this.#seeing);
        seen = event.position;
      }
    } finally {
      // As far as it came, also where the next event stops it.
      if (seen !== undefined) await this.#options.book.advance(name, seen);
    }
  }
}
