import { NewerEventError } from '@alliage/events';
import type { EventStore, RecordedEvent, Subscription } from '@alliage/event-store';
import { Fenced, isPassing, Leading, OtherStore, pipelined } from '@alliage/postgres';
import type { Kysely } from 'kysely';
import type { Decode } from '../contract/event.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import type { ProjectionSet } from '../fold/projection-set.ts';
import { Advances, type After, type Freshness } from './advances.ts';
import {
  allParked,
  parkedOf,
  progressOf,
  readCheckpoint,
  type Books,
  type Parked,
  type Progress,
} from './bookkeeping.ts';
import { lagAfter } from './lag.ts';
import type { SharedRows } from './shared-rows.ts';
import type { RunnerObserver } from './observer.ts';
import { Pauses } from './pauses.ts';
import { Rebuilding } from './rebuilding.ts';
import type { Rebuilds } from './rebuilds.ts';
import type { Refolded } from './refold.ts';
import { isReady, type RunnerState, type ViewStatus } from './status.ts';
import { whyAhead } from './usable.ts';
import { ViewsUnavailable, ViewWriter } from './view-writer.ts';

export { ViewsUnavailable } from './view-writer.ts';

export interface RunnerOptions {
  readonly set: ProjectionSet;
  readonly store: Pick<EventStore, 'readStream' | 'readAll' | 'subscribe'>;
  readonly decode: Decode;
  /** Opens the database of this version, filling it first where there is none; undefined when stopped meanwhile. */
  open(told: (state: 'building') => void, stopped: () => boolean): Promise<ViewDatabase | undefined>;
  /** Fills rows anew beside those that serve; the next `open` puts them in their place. False when stopped meanwhile. */
  fill?(epoch: number, told: (events: number) => void, stopped: () => boolean): Promise<boolean>;
  /** Called once it has caught up for the first time: this version may take over. */
  caughtUp?(): Promise<void>;
  /** Where several runners share the rows: which of them writes. Alone, one leads from the start. */
  readonly lead?: SharedRows;
  /** Where several runners share the rows: what is known of each other's rebuilds. */
  readonly rebuilds?: Rebuilds;
  /** Called at the end, after everything else. */
  closed?(): Promise<void>;
  /** What an operator can do about an error of the database, where it is known. */
  explain?(error: unknown): string | undefined;
  /** What went wrong, for the log. */
  warn?(what: string, error: unknown): void;
  readonly observer?: RunnerObserver;
  readonly batchSize?: number;
  readonly pauses?: Pauses;
}

export interface Standing {
  readonly progress?: Progress;
  readonly parked?: Parked;
}

/**
 * Keeps the rows of a set of projections up with the event store: every event once, in the order of its stream, whatever
 * breaks in between (architecture.md, Read side). Whatever fails, it starts over from the checkpoint that is stored.
 */
export class ViewRunner {
  readonly #options: RunnerOptions;
  readonly #writer: ViewWriter;
  readonly #advances = new Advances();
  readonly #pauses: Pauses;
  readonly #stop = new AbortController();
  readonly #rebuilding: Rebuilding;
  /** Ends the following, to begin again with the rows opened anew. */
  #beginAgain: () => void = () => undefined;
  #state: RunnerState = 'starting';
  #reason: string | undefined;
  #caughtUp = false;
  #running: Promise<void> | undefined;
  #filling: Promise<boolean> | undefined;
  readonly #leading: Leading | undefined;
  #leads = false;
  /** The subscription that was dropped last, while no other was begun in its place. */
  #dropped: Subscription | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#writer = new ViewWriter(options);
    this.#rebuilding = new Rebuilding(options.rebuilds);
    this.#pauses = options.pauses ?? new Pauses();
    this.#leading = options.lead && new Leading(options.lead, this.#stop.signal);
  }

  /** Begins; does not wait for anything. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Follows the store no further, after the batch at hand; questions are still answered. */
  async rest(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await this.#rebuilding.settled();
  }

  /** Rests, and closes. */
  async stop(): Promise<void> {
    await this.rest();
    await this.#writer.end();
    this.#state = 'closed';
    this.#advances.end();
    await this.#options.closed?.();
  }

  /**
   * Answers a query on one consistent state of all rows. A query asks the `db` that it is given, never `read` again: reads
   * take turns.
   * @throws ViewsUnavailable
   */
  async read<DB, T>(query: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    const { reader } = this.#writer.opened.database;
    const ask = () =>
      reader.transaction().execute(async (trx) => query((await pipelined(trx)) as unknown as Kysely<DB>));
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error)) throw error;
      // A connection may have been lost while nobody used it, or rows filled anew: that is known once.
      return ask().catch((again: unknown) => {
        throw isPassing(again) ? new ViewsUnavailable(this.#said(again)) : again;
      });
    }
  }

  /** Why queries cannot be answered; undefined when they can. A database on another machine is asked. */
  async unready(): Promise<string | undefined> {
    const { state, caughtUp, reason } = this.health;
    if (!isReady({ state, caughtUp })) return `${state}${reason ? `: ${reason}` : ''}`;
    if (!this.#options.lead) return undefined;
    return this.read((db) => readCheckpoint(db as unknown as Books, this.#options.set.name)).then(
      () => undefined,
      (error: unknown) => reasonOf(error),
    );
  }

  /** How far the rows of an owner are, inside a query; no progress when nothing of it was applied. */
  async standing<DB>(db: Kysely<DB>, owner: string): Promise<Standing> {
    const [books, view] = [db as unknown as Books, this.#options.set.name];
    const [known, waiting] = await Promise.all([progressOf(books, view, [owner]), parkedOf(books, view, [owner])]);
    const [progress, parked] = [known.get(owner), waiting.get(owner)];
    return { ...(progress ? { progress } : {}), ...(parked ? { parked } : {}) };
  }

  /** The revisions that the rows of some owners have, inside a query; nothing for those of whom nothing was applied. */
  async revisions<DB>(db: Kysely<DB>, owners: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const progress = await progressOf(db as unknown as Books, this.#options.set.name, owners);
    return new Map([...progress.values()].map(({ owner, revision }) => [owner, revision]));
  }

  /** Read your writes: waits until the rows of a stream have this revision, `timeout` ms at most. */
  waitFor(after: After, timeout: number): Promise<Freshness> {
    const elsewhere = () => this.#state === 'standby';
    return this.#advances.waitFor(after, timeout, () => this.#freshness(after), elsewhere);
  }

  /** Told of every owner whose rows moved, after the commit. @returns what ends it */
  onAdvance(listener: (advanced: readonly Progress[]) => void): () => void {
    return this.#advances.listen(listener);
  }

  /** Folds a stream anew from the store, in place of its rows, in one transaction. @throws ViewsUnavailable, NewerEventError */
  async refold(owner: string): Promise<Refolded> {
    await this.#toLead();
    const done = await this.#writer.refold(owner);
    this.#advances.tell([done.progress]);
    return done;
  }

  /** Tries a parked owner again, from its first event. */
  retry(owner: string): Promise<Refolded> {
    return this.refold(owner);
  }

  /**
   * Fills all rows anew from the first event, beside those that serve, which they replace in the end: meanwhile queries are
   * answered and events applied. Asked again while it runs, it is the same one; so it is where another runner is at it.
   * @throws ViewsUnavailable when the views are not open, or close meanwhile; what the store throws
   */
  async rebuild(): Promise<void> {
    const { fill } = this.#options;
    if (!fill || this.#ended) throw new ViewsUnavailable(`the views are ${this.#state}: they cannot be rebuilt`);
    await this.#rebuilding.run(
      async (told) => {
        await this.#toLead();
        return this.#fillAnew(fill, told);
      },
      () => (this.#ended ? this.#rebuilding.end() : this.#beginAgain()),
    );
  }

  /** Everything an operator asks; the lag and the parked are looked up. */
  async status(): Promise<ViewStatus> {
    const { set, store } = this.#options;
    const look = async (db: Books) => ({
      at: await readCheckpoint(db, set.name),
      parked: await allParked(db, set.name),
    });
    const known = this.#writer.open && (await this.read((db) => look(db as unknown as Books)).catch(() => undefined));
    const { position = '', seq = 0 } = known?.at ?? {};
    const rebuild = await this.#rebuilding.status();
    const lag = known && (await lagAfter(store, position).catch(() => undefined));
    return {
      ...{ view: set.name, version: set.version, ...this.health, position, seq },
      ...(lag ? { lag } : {}),
      ...(rebuild ? { rebuild } : {}),
      parked: known?.parked ?? [],
      projections: set.projections.map(({ name, version }) => ({ name, version })),
    };
  }

  /** What a health check needs, without asking anybody. */
  get health(): Pick<ViewStatus, 'state' | 'caughtUp' | 'reason'> {
    return { state: this.#state, caughtUp: this.#caughtUp, ...(this.#reason ? { reason: this.#reason } : {}) };
  }

  /** Whether it writes the rows that it shares with others; undefined where it shares none. */
  get leads(): boolean | undefined {
    return this.#leading && this.#leads;
  }

  /** It follows the store no further, and will not again. */
  get #ended(): boolean {
    return this.#stop.signal.aborted || ['stopped', 'stepped-down', 'closed'].includes(this.#state);
  }

  async #run(): Promise<void> {
    try {
      await this.#goOn();
    } finally {
      this.#rebuilding.end();
      this.#leads = false;
      await this.#leading?.give();
      await this.#forgo();
    }
  }

  /** Another runner follows the store from now on, or nobody. */
  async #forgo(): Promise<void> {
    const dropped = this.#dropped;
    this.#dropped = undefined;
    await dropped?.close();
  }

  async #goOn(): Promise<void> {
    const stopped = () => this.#stop.signal.aborted;
    const told = (state: 'building') => void (this.#state = state);
    while (!stopped()) {
      try {
        const open = () => this.#options.open(told, stopped);
        if (this.#leading && !(await this.#standBy(this.#leading, open))) return;
        await this.#rebuilding.changing(() => this.#writer.begin(open, this.#leading !== undefined));
        await this.#whileLeading(async () => {
          if (await this.#madeAnew()) return;
          await this.#catchUp();
          await this.#follow();
        });
      } catch (error) {
        if (stopped()) return;
        if (!(await this.#goesOnAfter(error))) return;
      }
    }
  }

  /** Waits for the lead; queries are answered meanwhile. False when stopped. */
  async #standBy(leading: Leading, open: () => Promise<ViewDatabase | undefined>): Promise<boolean> {
    // Rows that were filled anew are there to be asked, whoever writes them from now on.
    await this.#rebuilding.changing(() => this.#writer.watch(open));
    this.#state = 'standby';
    this.#leads = false;
    const epoch = await leading.taken(async () => {
      await this.#forgo();
      this.#caughtUp = (await this.#options.lead?.caughtUp()) ?? false;
      // It was asked who leads, and answered.
      this.#reason = undefined;
    });
    if (epoch === undefined) return false;
    this.#reason = undefined;
    this.#writer.lead(epoch);
    this.#leads = true;
    return true;
  }

  async #whileLeading(work: () => Promise<void>): Promise<void> {
    if (!this.#leading) return work();
    const lost = () => this.#beginAgain();
    await this.#leading.during(work, lost, (error) => (error === undefined ? this.#kept() : this.#notKept(error)));
  }

  /** The database does not answer, though nothing was to be written: told as if something had been. */
  #notKept(error: unknown): void {
    if (this.#state !== 'live' && this.#state !== 'retrying') return;
    this.#state = 'retrying';
    this.#reason = this.#said(error);
    this.#options.warn?.(`the views ${this.#options.set.name} cannot go on`, error);
  }

  #kept(): void {
    if (this.#state === 'retrying' && !this.#stop.signal.aborted) this.#live();
  }

  /** What writes has to lead: asked of a runner that stands by, it takes the lead. @throws ViewsUnavailable */
  async #toLead(): Promise<void> {
    if (!this.#leading || this.#ended) return;
    if (!(await this.#leading.insist(() => this.#state === 'live')))
      throw new ViewsUnavailable(`the views are ${this.#state}: nothing can be written to them now`);
  }

  /**
   * Looked at each time before the store is followed: rows that have seen what it does not have, put back to an older copy, are filled anew before
   * anything is added to them. True when they are to be opened.
   */
  async #madeAnew(): Promise<boolean> {
    const { set, fill, warn } = this.#options;
    if (!fill || !this.#writer.open) return false;
    const why = await this.read((db) => whyAhead(db as unknown as Books, this.#options));
    if (why === undefined) return false;
    warn?.(`the rows of the views ${set.name} are ahead of the store: they are filled anew`, why);
    await this.#fillAnew(fill);
    return true;
  }

  /** One at a time: whoever else wants it has the same one. */
  #fillAnew(
    fill: NonNullable<RunnerOptions['fill']>,
    told: (events: number) => void = () => undefined,
  ): Promise<boolean> {
    const begin = () => fill(this.#writer.opened.at.epoch, told, () => this.#ended);
    return (this.#filling ??= begin().finally(() => (this.#filling = undefined)));
  }

  /** Only newer code, or another runner that leads, is a reason to stop; everything else is tried again for ever. */
  async #goesOnAfter(error: unknown): Promise<boolean> {
    if (error instanceof OtherStore) {
      // The rows of somebody else are shown to nobody.
      this.#caughtUp = false;
      await this.#writer.end();
    }
    this.#reason = this.#said(error);
    this.#options.warn?.(`the views ${this.#options.set.name} cannot go on`, error);
    const fenced = error instanceof Fenced && !this.#leading;
    const final = error instanceof NewerEventError ? 'stopped' : fenced ? 'stepped-down' : undefined;
    // Another runner may fare better.
    this.#leads = false;
    await this.#leading?.give();
    this.#state = final ?? 'retrying';
    if (!final) await this.#pauses.pause(this.#stop.signal);
    return !final;
  }

  async #catchUp(): Promise<void> {
    const { store, batchSize = 1_000 } = this.#options;
    for (let shortPages = 0; shortPages < 2 && !this.#stop.signal.aborted;) {
      const page = await store.readAll({ ...this.#after(), limit: batchSize, withUnreadable: true });
      if (page.length === 0) break;
      this.#state = 'catching-up';
      await this.#apply(page);
      // While others write there is always one more event.
      shortPages = page.length < batchSize ? shortPages + 1 : 0;
    }
    if (this.#stop.signal.aborted) return;
    // Somebody may have dropped the shared rows under it, with what was known of them.
    const known = this.#caughtUp && ((await this.#options.lead?.caughtUp()) ?? true);
    if (!known) await this.#options.caughtUp?.();
    this.#caughtUp = true;
    this.#live();
  }

  /** Ends, with an error, when the subscription does; without one, when it is to begin again. */
  async #follow(): Promise<void> {
    const { signal } = this.#stop;
    if (signal.aborted || this.#rebuilding.waits) return;
    const { store, batchSize = 500 } = this.#options;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const onBatch = (events: readonly RecordedEvent[]) => this.#apply(events).then(() => this.#live());
    const onDrop = (reason: unknown) => {
      this.#dropped = subscription;
      reject(reason ?? new Error('the subscription ended'));
    };
    this.#dropped = undefined;
    const subscription = store.subscribe({ ...this.#after(), batchSize, onBatch, onDrop, withUnreadable: true });
    const end = (this.#beginAgain = () => resolve());
    signal.addEventListener('abort', end, { once: true });
    await promise
      .finally(() => signal.removeEventListener('abort', end))
      .finally(() =>
        // One that was dropped is missed until another is begun, here or by whoever leads then.
        this.#dropped === subscription ? undefined : subscription.close(),
      );
  }

  async #apply(events: readonly RecordedEvent[]): Promise<void> {
    const { observer } = this.#options;
    const apply = () => this.#writer.apply(events);
    const { advanced, newer } = await (observer ? observer.applying(events, apply) : apply());
    this.#advances.tell(advanced);
    if (newer) throw newer;
    this.#pauses.reset();
  }

  async #freshness({ stream, revision }: After): Promise<Freshness | 'not-yet'> {
    const { open } = this.#writer;
    if (!open) return this.#state === 'closed' ? 'stale' : 'not-yet';
    const { progress, parked } = await this.read((db) => this.standing(db, stream));
    if (progress && progress.revision >= revision) return 'fresh';
    if (parked) return 'parked';
    return this.#state === 'stopped' ? 'stale' : 'not-yet';
  }

  #said(error: unknown): string {
    return this.#options.explain?.(error) ?? reasonOf(error);
  }

  #live(): void {
    this.#state = 'live';
    this.#reason = undefined;
  }

  #after(): { after?: string } {
    const { position = '' } = this.#writer.open?.at ?? {};
    return position === '' ? {} : { after: position };
  }
}

const reasonOf = (error: unknown): string => (error as Partial<Error> | undefined)?.message ?? String(error);
