import { catalogue, NewerEventError } from '@alliage/events';
import {
  firstEventId,
  type EventStore,
  type RecordedEvent,
  type Subscription,
  type UnreadableEvent,
} from '@alliage/event-store';
import { Fenced, isPassing, Leading, OtherStore } from '@alliage/postgres';
import type { Automation, World } from './automation.ts';
import { whyAhead } from './ahead.ts';
import { Patience, type PatienceOptions } from './patience.ts';
import type { Book, Cause, Entry, RunOrder } from './ports.ts';
import { seeThrough } from './see-through.ts';
import { asideFrom, isAside, upToUnreadable, whyAside } from './set-aside.ts';
import type { AutomationStatus, RunnerState } from './status.ts';

export interface RunnerOptions extends Pick<PatienceOptions, 'first' | 'longest' | 'faults'> {
  readonly store: Pick<EventStore, 'subscribe' | 'readStream' | 'readAll' | 'head'>;
  readonly book: Book;
  readonly world: World;
  readonly run: RunOrder;
  /** Told what has to be tried again, and what failed. */
  readonly warn?: (what: string, error: unknown) => void;
  readonly now?: () => Date;
}

/** What was asked cannot be done now: another process leads, and this one did not get the lead. */
export class AutomationsUnavailable extends Error {
  override readonly name = 'AutomationsUnavailable';
}

const SHOWN = 20;

/**
 * Runs one automation: follows the store from its own checkpoint, sees each event through, and remembers how far it has come. Where several
 * processes share the book one of them does so at a time, and another one takes over when it ends (docs/adr/0011).
 */
export class AutomationRunner {
  readonly #automation: Automation;
  readonly #options: RunnerOptions;
  readonly #stop = new AbortController();
  readonly #leading: Leading | undefined;
  /** Waiting outside the time in which it leads. */
  readonly #idle: Patience;
  /** Of the time in which it leads; undefined while it does not. */
  #patience: Patience | undefined;
  #following: Promise<void> = Promise.resolve();
  #state: Exclude<RunnerState, 'retrying'> = 'starting';
  /** Why it is trying again; undefined while it is not. */
  #reason: string | undefined;
  #reached = false;
  #triedAgain = false;
  /** Streams that wait until one of their events can be read, as the book has them. */
  #aside = new Set<string>();
  /** By which the store is told from others, once it has an event. */
  #first: string | undefined;
  /** Whether it is noted that the book is made from it. */
  #tied = false;
  /** The book is that of another store: nothing of it is shown. */
  #foreign = false;
  /** The subscription that was dropped last, while no other was begun in its place. */
  #dropped: Subscription | undefined;

  constructor(automation: Automation, options: RunnerOptions) {
    this.#automation = automation;
    this.#options = options;
    this.#idle = this.#newPatience();
    const lead = options.book.lead?.(automation.name);
    this.#leading = lead && new Leading(lead, this.#stop.signal);
  }

  get state(): RunnerState {
    return this.#state !== 'closed' && this.#reason !== undefined ? 'retrying' : this.#state;
  }

  /** Whether its book has been reached since the start, and why not. */
  get unready(): string | undefined {
    return this.#reached ? undefined : `${this.state}${this.#reason === undefined ? '' : `: ${this.#reason}`}`;
  }

  /** Begins to follow the store, once it leads; what failed earlier is tried once more. */
  start(): void {
    this.#following = this.#follow();
  }

  /** Resolves when nothing runs any more; a deed under way is finished first. */
  async close(): Promise<void> {
    this.#state = 'closed';
    this.#stop.abort();
    this.#idle.close();
    this.#patience?.close();
    await this.#following;
  }

  /** Everything an operator asks, whoever leads. What the book holds is left out while it cannot be asked. */
  async status(): Promise<AutomationStatus> {
    const { name: automation } = this.#automation;
    const { book } = this.#options;
    const state = () => ({ automation, state: this.state });
    const known = { position: null, counts: {}, failed: [], last: [] };
    if (this.#foreign) return { ...state(), ...(this.#reason === undefined ? {} : { reason: this.#reason }), ...known };
    try {
      const [position, counts] = [(await book.position(automation)) ?? null, await book.counts(automation)];
      const [failed, last] = [await book.failed(automation), await book.last(automation, SHOWN)];
      const reason = this.#reason === undefined ? {} : { reason: this.#reason };
      return { ...state(), ...reason, ...{ position, counts, failed, last } };
    } catch (error) {
      if (this.#state === 'closed') throw error;
      return { ...state(), state: 'retrying', reason: this.#said(error), ...known };
    }
  }

  /**
   * Tries again what failed; resolves to what still does. A process that stands by takes the lead for it.
   * @throws AutomationsUnavailable
   */
  async retry(): Promise<readonly Entry[]> {
    if (this.#leading && !(await this.#leading.insist(() => this.#patience !== undefined)))
      throw new AutomationsUnavailable(`${this.#automation.name} is ${this.state}: nothing can be tried again now`);
    return this.#tryAgain().catch((error: unknown) => {
      const lost = this.#leading && (error instanceof Fenced || isPassing(error));
      throw lost ? new AutomationsUnavailable(this.#said(error), { cause: error }) : error;
    });
  }

  async #tryAgain(): Promise<readonly Entry[]> {
    const { book } = this.#options;
    const { name } = this.#automation;
    const causes = new Map((await book.failed(name)).map(({ cause }) => [cause.eventId, cause]));
    for (const cause of causes.values()) {
      if (isAside(cause)) await this.#takeUp(cause);
      else await this.#again(cause);
    }
    return book.failed(name);
  }

  /** One event; left as it is where it cannot be read by now. */
  async #again({ stream, revision }: Cause): Promise<void> {
    for await (const event of upToUnreadable(this.#options.store, stream, revision)) {
      await seeThrough(this.#automation, event, this.#seeing);
      return;
    }
  }

  /** Sees through what a stream that was set aside has from there on; it stays set aside from where it cannot be read. */
  async #takeUp(cause: Cause): Promise<void> {
    const { book, now = () => new Date() } = this.#options;
    const { stream, revision } = cause;
    let [next, unreadable] = await this.#throughFrom(stream, revision);
    if (unreadable?.revision === revision) return;
    if (!unreadable) {
      // What comes from here on is seen through as it comes; what came meanwhile was left to us.
      this.#aside.delete(stream);
      [next, unreadable] = await this.#throughFrom(stream, next);
    }
    if (unreadable) await this.#setAside(unreadable);
    const over = { outcome: 'nothing' } as const;
    await book.note({ automation: this.#automation.name, cause, stream, came: over, at: now().toISOString() });
  }

  /** @returns the revision after the last event that was seen through, and what cannot be read there */
  async #throughFrom(stream: string, from: number): Promise<[number, UnreadableEvent | undefined]> {
    const events = upToUnreadable(this.#options.store, stream, from);
    for (let next = from; ; next += 1) {
      const { done, value } = await events.next();
      if (done) return [next, value];
      await seeThrough(this.#automation, value, this.#seeing);
    }
  }

  /** Nothing of this stream is done from here on, until the event can be read; all others go on. */
  async #setAside(error: UnreadableEvent): Promise<void> {
    const { book, warn, now = () => new Date() } = this.#options;
    const { name: automation } = this.#automation;
    const { stream } = error;
    const came = whyAside(automation, error);
    await book.note({ automation, cause: asideFrom(error), stream, came, at: now().toISOString() });
    this.#aside.add(stream);
    warn?.(`${automation}: ${stream} is set aside`, error);
  }

  get #seeing() {
    const { book, world, run, now = () => new Date() } = this.#options;
    return { book, world, run, now, patience: this.#patience ?? this.#idle };
  }

  #newPatience(): Patience {
    const { first, longest, faults } = this.#options;
    return new Patience({
      ...(first === undefined ? {} : { first }),
      ...(longest === undefined ? {} : { longest }),
      ...(faults === undefined ? {} : { faults }),
      onRetry: (error) => this.#retrying(error),
    });
  }

  #said(error: unknown): string {
    return this.#options.book.explain?.(error) ?? reasonOf(error);
  }

  #retrying(error: unknown): void {
    if (this.#state === 'closed') return;
    this.#reason = this.#said(error);
    this.#options.warn?.(`${this.#automation.name}: tries again`, error);
  }

  /** Told whenever the lead was to be kept: that the database does not answer is known though there is nothing to do. */
  #kept(): (error?: unknown) => void {
    let missed = false;
    return (error) => {
      if (error !== undefined) this.#retrying(error);
      else if (missed) this.#reason = undefined;
      missed = error !== undefined;
    };
  }

  async #follow(): Promise<void> {
    let pause = 100;
    const progress = () => (pause = 100);
    for (; !this.#stop.signal.aborted; pause = Math.min(2 * pause, 30_000)) {
      try {
        if (this.#leading && !(await this.#standBy(this.#leading, progress))) break;
        const lead = () => this.#lead(progress);
        const lost = () => this.#patience?.close();
        await (this.#leading ? this.#leading.during(lead, lost, this.#kept()) : lead());
      } catch (error) {
        if (this.#stop.signal.aborted) break;
        if (error instanceof OtherStore) [this.#foreign, this.#reached] = [true, false];
        this.#retrying(error);
        // Another process may fare better.
        await this.#leading?.give();
        await this.#idle.pause(pause);
      }
    }
    await this.#leading?.give();
    await this.#forgo();
  }

  /** Waits for the lead. False when closed meanwhile. */
  async #standBy(leading: Leading, progress: () => void): Promise<boolean> {
    await this.#compare();
    const epoch = await leading.taken(async () => {
      await this.#compare();
      await this.#forgo();
      this.#reached = true;
      if (this.#state !== 'closed') this.#state = 'standby';
      this.#reason = undefined;
      progress();
    });
    return epoch !== undefined;
  }

  /** @throws OtherStore where the book is that of another store */
  async #compare(): Promise<void> {
    const { book, store } = this.#options;
    if (!book.belongs) return;
    await book.belongs((this.#first ??= await firstEventId(store)));
    this.#foreign = false;
  }

  /** Before the first thing that is noted: a store that holds nothing yet has nothing to be known by. */
  async #tie(): Promise<void> {
    const { book, store } = this.#options;
    if (this.#tied || !book.tie) return;
    this.#first ??= await firstEventId(store);
    if (!this.#first) return;
    await book.tie(this.#automation.name, this.#first);
    this.#tied = true;
  }

  /** Does what there is to do, until it is closed or has lost the lead, or something fails. */
  async #lead(progress: () => void): Promise<void> {
    const patience = (this.#patience = this.#newPatience());
    if (this.#stop.signal.aborted) patience.close();
    const { name } = this.#automation;
    const { book, store, warn } = this.#options;
    try {
      // Looked at afresh: under a service that runs, a store may have been put in the place of another.
      [this.#first, this.#tied] = [undefined, false];
      await this.#compare();
      await this.#tie();
      const why = await whyAhead(name, book, store);
      this.#reached = true;
      if (why !== undefined) {
        warn?.(`${name} has seen more than the store has: everything is gone through again`, why);
        await book.forget(name);
      }
      const failed = await book.failed(name);
      this.#aside = new Set(failed.filter(({ cause }) => isAside(cause)).map(({ stream }) => stream));
      if (!this.#triedAgain) await this.#tryAgain().catch((error: unknown) => warn?.(`${name}: retry`, error));
      this.#triedAgain = true;
      await this.#until(await book.position(name), patience, progress);
    } finally {
      this.#patience = undefined;
    }
  }

  /** One subscription, to its end. */
  async #until(after: string | undefined, patience: Patience, progress: () => void): Promise<void> {
    const { promise, reject, resolve } = Promise.withResolvers<void>();
    if (patience.closed) return;
    this.#dropped = undefined;
    const subscription = this.#options.store.subscribe({
      ...(after === undefined ? {} : { after }),
      withUnreadable: true,
      onBatch: async (events) => {
        await this.#batch(events);
        this.#reason = undefined;
        progress();
      },
      onDrop: (reason) => {
        this.#dropped = subscription;
        reject(reason ?? new Error('the subscription ended'));
      },
      onStatus: (status) => {
        if (this.#state === 'closed') return;
        this.#state = status;
        if (status === 'live') this.#reason = undefined;
      },
    });
    // Closed by us, a subscription says nothing.
    void patience.ended.then(resolve);
    // One that was dropped is missed until another is begun, here or by whoever leads then.
    await promise.finally(() => (this.#dropped === subscription ? undefined : subscription.close()));
  }

  /** Another process follows the store from now on, or nobody. */
  async #forgo(): Promise<void> {
    const dropped = this.#dropped;
    this.#dropped = undefined;
    await dropped?.close();
  }

  async #batch(events: readonly RecordedEvent[]): Promise<void> {
    const { name, after } = this.#automation;
    let seen: RecordedEvent | undefined;
    await this.#tie();
    try {
      for (const event of events) {
        if (event.unreadable) {
          if (!this.#aside.has(event.stream)) await this.#setAside(event.unreadable);
        } else if (!Object.hasOwn(catalogue, event.type)) {
          // Newer code may have something to do about it, and would never meet it again.
          throw new NewerEventError(event, 'a type this code does not know');
        } else if ((after as readonly string[]).includes(event.type) && !this.#aside.has(event.stream)) {
          await seeThrough(this.#automation, event, this.#seeing);
        }
        seen = event;
      }
    } finally {
      // As far as it came, also where the next event stops it.
      if (seen !== undefined) await this.#options.book.advance(name, seen.position, causeOf(seen));
    }
  }
}

/** Of an event that cannot be read the id is not known for certain. */
const causeOf = ({ id, stream, revision, unreadable }: RecordedEvent): Cause => ({
  eventId: unreadable ? '' : id,
  stream,
  revision,
});

const reasonOf = (error: unknown): string => String((error as Error)?.message ?? error);
