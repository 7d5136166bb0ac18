import type { DatabaseSync } from 'node:sqlite';
import { EventStoreError, StoreUnavailable } from '../errors.ts';
import { EventTable } from './event-table.ts';
import { openDatabase, type Connect } from './open-database.ts';

export interface Opened {
  readonly database: DatabaseSync;
  readonly table: EventTable;
}

/** The one connection of a store: opened anew after a failed COMMIT, and as long as that fails, before each use. */
export class Connection {
  readonly #file: string;
  readonly #connect: Connect | undefined;
  #opened: Opened | undefined;
  #closed = false;

  constructor(file: string, connect?: Connect) {
    this.#file = file;
    this.#connect = connect;
    this.#opened = this.#open();
  }

  /** @throws StoreUnavailable when closed, or when the database cannot be opened */
  get opened(): Opened {
    if (this.#closed) throw new StoreUnavailable('it is closed');
    try {
      return (this.#opened ??= this.#openSynced());
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** @throws StoreUnavailable also for what the database itself throws */
  ask<T>(question: (table: EventTable) => T): T {
    try {
      return question(this.opened.table);
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** Undoes what is open; the connection stays, unless even that fails. */
  rollBack(): void {
    try {
      if (this.#opened?.database.isTransaction) this.#opened.database.exec('ROLLBACK');
    } catch {
      this.drop();
    }
  }

  /** Lets go of a database whose state is in doubt; what is asked next sees only what is on disk. */
  drop(): void {
    const { database } = this.#opened ?? {};
    // An in-memory database would be gone with its connection; there is no disk to be in doubt about, either.
    const inMemory = this.#file === ':memory:';
    if (!inMemory) this.#opened = undefined;
    try {
      if (!inMemory) database?.close();
      else if (database?.isTransaction) database.exec('ROLLBACK');
    } catch {
      // It is given up either way, and opening anew will say what is wrong.
    }
  }

  close(): void {
    this.#closed = true;
    this.#opened?.database.close();
    this.#opened = undefined;
  }

  #open(): Opened {
    const database = openDatabase(this.#file, this.#connect);
    return { database, table: new EventTable(database) };
  }

  /** After a failed sync, pages may be readable that are not on disk: nothing read counts before a checkpoint has synced them. */
  #openSynced(): Opened {
    const opened = this.#open();
    const checkpoint = opened.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (checkpoint?.['busy'] !== 0) {
      opened.database.close();
      throw new StoreUnavailable('a reader holds up the checkpoint after a failed commit');
    }
    return opened;
  }
}

/** What the database threw, in the port's words. */
export const unavailable = (error: unknown): EventStoreError =>
  error instanceof EventStoreError ? error : new StoreUnavailable((error as Error).message, error);
