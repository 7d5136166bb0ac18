import type { StoredEvent } from '@alliage/events';
import type { RecordedEvent } from '@alliage/event-store';
import { Fenced, pipelined } from '@alliage/postgres';
import type { Kysely } from 'kysely';
import { decodeOnce } from '../contract/decode-once.ts';
import type { ViewDatabase } from '../database/view-database.ts';
import { applyBatch, upToNewer, type Sources } from './apply-batch.ts';
import { atLeastSeq, claim, readCheckpoint, type Books, type Checkpoint } from './bookkeeping.ts';
import type { BatchApplied } from './observer.ts';
import { refold, type Refolded } from './refold.ts';
import { Turns } from './turns.ts';
import { wholeAppend } from './whole-append.ts';

/** The views are not open yet, or no more: asked again later, they will be. */
export class ViewsUnavailable extends Error {
  override readonly name = 'ViewsUnavailable';
}

interface Open {
  readonly database: ViewDatabase;
  /** As it is stored; moves with each commit. */
  at: Checkpoint;
}

/** Whoever writes the rows: one batch, refold or opening after the other, each in one transaction with the checkpoint. */
export class ViewWriter {
  readonly #from: Sources;
  readonly #turns = new Turns();
  #open: Open | undefined;
  #epoch: number | undefined;
  #seq = 0;

  constructor(from: Sources) {
    this.#from = from;
  }

  get open(): Readonly<Open> | undefined {
    return this.#open;
  }

  /** @throws ViewsUnavailable */
  get opened(): Open {
    if (!this.#open) throw new ViewsUnavailable('the views are not open');
    return this.#open;
  }

  /** Led by whoever gave this epoch out; what an earlier one wrote is not gone on with. */
  lead(epoch: number): void {
    this.#epoch = epoch;
  }

  /** Opens the rows to be asked, while another runner writes them. */
  watch(connect: () => Promise<ViewDatabase | undefined>): Promise<void> {
    return this.#turns.run(async () => {
      const database = await connect();
      if (!database) return;
      const { name } = this.#from.set;
      const at = await database.writer.transaction().execute((trx) => readCheckpoint(trx as unknown as Books, name));
      this.#open = { database, at };
    });
  }

  /**
   * Opens anew, and finds the place to go on from. After a failed COMMIT nobody knows whether it happened: a new connection
   * and the stored checkpoint tell. The lead is claimed once, so that two runners do not take it from each other for ever.
   * @param shared whether other runners have these rows open: closing them is not this one's to do
   * @throws Fenced
   */
  begin(connect: () => Promise<ViewDatabase | undefined>, shared = false): Promise<void> {
    return this.#turns.run(async () => {
      // Rows that others share are asked meanwhile.
      if (shared) this.#rememberSeq();
      else await this.#shut();
      const database = await connect();
      if (!database) return;
      try {
        this.#open = { database, at: await this.#place(database.writer) };
      } catch (error) {
        await database.close();
        throw error;
      }
    });
  }

  #place(writer: Kysely<never>): Promise<Checkpoint> {
    return writer.transaction().execute((trx) => this.#placeIn(trx as unknown as Books));
  }

  async #placeIn(books: Books): Promise<Checkpoint> {
    const { name } = this.#from.set;
    const at = this.#epoch === undefined ? await claim(books, name) : await readCheckpoint(books, name);
    if (this.#epoch !== undefined && at.epoch !== this.#epoch) throw new Fenced(`${name}: another runner leads`);
    this.#epoch = at.epoch;
    return atLeastSeq(books, at, this.#seq);
  }

  /**
   * Applies a batch, and what is left of its last append, up to the first event of newer code.
   * @returns whose rows moved, who was set aside, and that event's error
   * @throws Fenced, DatabaseFault, GapError: nothing was applied
   */
  apply(events: readonly RecordedEvent[]): Promise<BatchApplied> {
    return this.#turns.run(async () => {
      const { opened } = this;
      const from = { ...this.#sources, decode: decodeOnce(this.#from.decode) };
      // The store is asked while the database is.
      const reading = wholeAppend(from.store, events).then((whole) => upToNewer(whole, from.decode));
      reading.catch(() => undefined);
      const { advanced, parked, checkpoint } = await opened.database.writer.transaction().execute(async (trx) => {
        const known = reading.then((read) => read.known);
        return applyBatch(await pipelined(trx), from, opened.at, events, known);
      });
      opened.at = checkpoint;
      const { newer } = await reading;
      return { advanced, parked, ...(newer ? { newer } : {}) };
    });
  }

  /** Folds a stream anew from the store, in place of its rows. */
  refold(owner: StoredEvent['stream']): Promise<Refolded> {
    return this.#turns.run(async () => {
      const { opened } = this;
      const { checkpoint, ...done } = await opened.database.writer
        .transaction()
        .execute((trx) => refold(trx, this.#sources, opened.at, owner));
      opened.at = checkpoint;
      return done;
    });
  }

  get #sources(): Sources {
    const { writing } = this.opened.database;
    return writing ? { ...this.#from, writing } : this.#from;
  }

  /** Lets what is under way end, then closes. */
  end(): Promise<void> {
    return this.#turns.run(() => this.#shut());
  }

  async #shut(): Promise<void> {
    const open = this.#open;
    this.#rememberSeq();
    this.#open = undefined;
    await open?.database.close();
  }

  #rememberSeq(): void {
    this.#seq = Math.max(this.#seq, this.#open?.at.seq ?? 0);
  }
}
