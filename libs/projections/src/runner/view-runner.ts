import { NewerEventError } from '@alliage/events';
import type { EventStore, RecordedEvent } from '@alliage/event-store';
import type { Kysely } from 'kysely';
import { decodeOnce } from '../contract/decode-once.ts';
import type { Decode } from '../contract/event.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import type { ProjectionSet } from '../fold/projection-set.ts';
import { Advances, type After, type Freshness } from './advances.ts';
import { applyBatch, upToNewer } from './apply-batch.ts';
import {
  allParked,
  claim,
  Fenced,
  parkedOf,
  progressOf,
  readCheckpoint,
  type Books,
  type Checkpoint,
  type Parked,
  type Progress,
} from './bookkeeping.ts';
import { lagAfter } from './lag.ts';
import { Pauses } from './pauses.ts';
import { refold, type Refolded } from './refold.ts';
import type { RunnerState, ViewStatus } from './status.ts';
import { Turns } from './turns.ts';

export interface RunnerOptions {
  readonly set: ProjectionSet;
  readonly store: Pick<EventStore, 'readStream' | 'readAll' | 'subscribe'>;
  readonly decode: Decode;
  /** Opens the database of this version, filling it first where there is none; undefined when stopped meanwhile. */
  open(told: (state: 'building') => void, stopped: () => boolean): Promise<ViewDatabase | undefined>;
  /** Called once it has caught up for the first time: this version may take over. */
  caughtUp?(): Promise<void>;
  /** What went wrong, for the log. */
  warn?(what: string, error: unknown): void;
  readonly batchSize?: number;
  readonly pauses?: Pauses;
}

export interface Standing {
  readonly progress?: Progress;
  readonly parked?: Parked;
}

/** The views are not open yet, or no more: asked again later, they will be. */
export class ViewsUnavailable extends Error {
  override readonly name = 'ViewsUnavailable';
}

/**
 * Keeps the rows of a set of projections up with the event store: every event once, in the order of its stream, whatever
 * breaks in between (architecture.md, Read side). Whatever fails, it starts over from the checkpoint that is stored.
 */
export class ViewRunner {
  readonly #options: RunnerOptions;
  readonly #turns = new Turns();
  readonly #advances = new Advances();
  readonly #pauses: Pauses;
  readonly #stop = new AbortController();
  #database: ViewDatabase | undefined;
  #at: Checkpoint | undefined;
  #state: RunnerState = 'starting';
  #reason: string | undefined;
  #caughtUp = false;
  #running: Promise<void> | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#pauses = options.pauses ?? new Pauses();
  }

  /** Begins; does not wait for anything. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    await this.#turns.run(async () => this.#close());
    this.#state = 'closed';
    this.#advances.end();
  }

  /** Answers a query on one consistent state of all rows. @throws ViewsUnavailable */
  async read<DB, T>(query: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    const { reader } = this.#open();
    return reader.transaction().execute((trx) => query(trx as unknown as Kysely<DB>));
  }

  /** How far the rows of an owner are, inside a query; no progress when nothing of it was applied. */
  async standing<DB>(db: Kysely<DB>, owner: string): Promise<Standing> {
    const [books, view] = [db as unknown as Books, this.#options.set.name];
    const progress = (await progressOf(books, view, [owner])).get(owner);
    const parked = (await parkedOf(books, view, [owner])).get(owner);
    return { ...(progress ? { progress } : {}), ...(parked ? { parked } : {}) };
  }

  /** Read your writes: waits until the rows of a stream have this revision, `timeout` ms at most. */
  waitFor(after: After, timeout: number): Promise<Freshness> {
    return this.#advances.waitFor(after, timeout, () => this.#freshness(after));
  }

  /** Told of every owner whose rows moved, after the commit. @returns what ends it */
  onAdvance(listener: (advanced: readonly Progress[]) => void): () => void {
    return this.#advances.listen(listener);
  }

  /** Folds a stream anew from the store, in place of its rows, in one transaction. */
  refold(owner: string): Promise<Refolded> {
    return this.#turns.run(async () => {
      const [{ writer }, at] = [this.#open(), this.#at];
      if (!at) throw new ViewsUnavailable('nothing is applied yet');
      const { checkpoint, ...done } = await writer
        .transaction()
        .execute((trx) => refold(trx, this.#options, at, owner));
      this.#at = checkpoint;
      this.#advances.tell([done.progress]);
      return done;
    });
  }

  /** Tries a parked owner again, from its first event. */
  retry(owner: string): Promise<Refolded> {
    return this.refold(owner);
  }

  async status(): Promise<ViewStatus> {
    const { set, store } = this.#options;
    const books = this.#database?.reader as unknown as Books | undefined;
    const [position, seq] = [this.#at?.position ?? '', this.#at?.seq ?? 0];
    const lag = this.#at && (await lagAfter(store, position).catch(() => undefined));
    return {
      ...{ view: set.name, version: set.version, state: this.#state, caughtUp: this.#caughtUp, position, seq },
      ...(this.#reason === undefined ? {} : { reason: this.#reason }),
      ...(lag ? { lag } : {}),
      parked: books ? await allParked(books, set.name) : [],
      projections: set.projections.map(({ name, version }) => ({ name, version })),
    };
  }

  /** What a health check needs, without asking anybody. */
  get health(): Pick<ViewStatus, 'state' | 'caughtUp' | 'reason'> {
    return { state: this.#state, caughtUp: this.#caughtUp, ...(this.#reason ? { reason: this.#reason } : {}) };
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      try {
        await this.#turns.run(() => this.#prepare());
        await this.#catchUp();
        await this.#follow();
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#reason = (error as Partial<Error> | undefined)?.message ?? String(error);
        this.#options.warn?.(`the views ${this.#options.set.name} cannot go on`, error);
        if (error instanceof NewerEventError) return void (this.#state = 'stopped');
        if (error instanceof Fenced) return void (this.#state = 'stepped-down');
        this.#state = 'retrying';
        await this.#pauses.pause(this.#stop.signal);
      }
    }
  }

  /**
   * Opens, and finds the place to go on from. After a failed COMMIT nobody knows whether it happened: a new connection and
   * the stored checkpoint tell.
   */
  async #prepare(): Promise<void> {
    const { set, open } = this.#options;
    const epoch = this.#at?.epoch;
    await this.#close();
    this.#database = await open(
      (state) => (this.#state = state),
      () => this.#stop.signal.aborted,
    );
    if (!this.#database) return;
    const books = this.#database.writer as unknown as Books;
    const at = epoch === undefined ? await claim(books, set.name) : await readCheckpoint(books, set.name);
    if (epoch !== undefined && at.epoch !== epoch) throw new Fenced(`${set.name}: another runner leads`);
    this.#at = at;
  }

  async #catchUp(): Promise<void> {
    const limit = this.#options.batchSize ?? 1_000;
    for (;;) {
      if (this.#stop.signal.aborted) return;
      const page = await this.#options.store.readAll({ ...this.#after(), limit });
      if (page.length === 0) break;
      this.#state = 'catching-up';
      await this.#apply(page);
    }
    if (!this.#caughtUp) await this.#options.caughtUp?.();
    this.#caughtUp = true;
    this.#live();
  }

  /** Ends, with an error, when the subscription does. */
  async #follow(): Promise<void> {
    const { store, batchSize = 500 } = this.#options;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const onBatch = (events: readonly RecordedEvent[]) => this.#apply(events).then(() => this.#live());
    const onDrop = (reason: unknown) => reject(reason ?? new Error('the subscription ended'));
    const subscription = store.subscribe({ ...this.#after(), batchSize, onBatch, onDrop });
    this.#stop.signal.addEventListener('abort', () => resolve(), { once: true });
    if (this.#stop.signal.aborted) resolve();
    await promise.finally(() => subscription.close());
  }

  #apply(events: readonly RecordedEvent[]): Promise<void> {
    return this.#turns.run(async () => {
      const [{ writer }, at] = [this.#open(), this.#at];
      if (!at) throw new ViewsUnavailable('no checkpoint');
      const from = { ...this.#options, decode: decodeOnce(this.#options.decode) };
      const { known, newer } = upToNewer(events, from.decode);
      const applied = await writer.transaction().execute((trx) => applyBatch(trx, from, at, known));
      this.#at = applied.checkpoint;
      this.#advances.tell(applied.advanced);
      if (newer) throw newer;
      this.#pauses.reset();
    });
  }

  async #freshness({ stream, revision }: After): Promise<Freshness | 'not-yet'> {
    if (!this.#database) return this.#state === 'closed' ? 'stale' : 'not-yet';
    const books = this.#database.reader as unknown as Books;
    const { progress, parked } = await this.standing(books, stream);
    if (progress && progress.revision >= revision) return 'fresh';
    if (parked) return 'parked';
    return this.#state === 'stopped' ? 'stale' : 'not-yet';
  }

  #live(): void {
    this.#state = 'live';
    this.#reason = undefined;
  }

  #after(): { after?: string } {
    return this.#at && this.#at.position !== '' ? { after: this.#at.position } : {};
  }

  #open(): ViewDatabase {
    if (!this.#database) throw new ViewsUnavailable('the views are not open');
    return this.#database;
  }

  async #close(): Promise<void> {
    const open = this.#database;
    this.#database = undefined;
    await open?.close();
  }
}
