import { decode, encode, RowFault } from '../contract/columns.ts';
import type { Rows } from '../contract/projection.ts';
import type { RowOf, Table } from '../contract/table.ts';
import type { RowSource, StoredValues } from './row-source.ts';
import { Shelf, type TableChanges } from './shelf.ts';

/**
 * The rows of one owner while a batch is applied. Values are held as SQL would hold them and decoded anew for each reader:
 * a handler sees the same whether a row was written a moment ago or a year ago, which makes a rebuild give the same bytes.
 */
export class OwnerRows implements Rows {
  readonly #owner: string;
  readonly #source: RowSource;
  readonly #tables: ReadonlySet<Table>;
  readonly #shelves = new Map<Table, Shelf>();
  #undo: (() => void)[] = [];
  #pending: Promise<unknown>[] = [];

  constructor(owner: string, source: RowSource, tables: ReadonlySet<Table>) {
    this.#owner = owner;
    this.#source = source;
    this.#tables = tables;
  }

  async get<T extends Table>(table: T, key: object = {}): Promise<RowOf<T> | undefined> {
    const wanted = encoded(table, table.key, key);
    await this.#shelf(table).load(wanted);
    const row = this.#shelf(table).get(wanted);
    return row && decoded(table, row);
  }

  async list<T extends Table>(table: T, partialKey: object = {}): Promise<RowOf<T>[]> {
    const stranger = Object.keys(partialKey).find((name) => !table.key.includes(name));
    if (stranger) throw new RowFault(`${table.name}: ${stranger} is no part of its key`);
    const part = encoded(
      table,
      table.key.filter((name) => name in partialKey),
      partialKey,
    );
    await this.#shelf(table).loadAll(part);
    return this.#shelf(table)
      .list(part)
      .map((row) => decoded(table, row));
  }

  put(table: Table, row: object): void {
    const stranger = Object.keys(row).find((name) => !(name in table.columns));
    if (stranger) throw new RowFault(`${table.name} has no column ${stranger}`);
    const written = encoded(table, Object.keys(table.columns), row);
    this.#undo.push(this.#shelf(table).set(written, written));
  }

  patch(table: Table, key: object, changes: object): Promise<void> {
    const work = this.#patch(table, key, changes);
    work.catch(() => undefined);
    this.#pending.push(work);
    return work;
  }

  async #patch(table: Table, key: object, changes: object): Promise<void> {
    const shelf = this.#shelf(table);
    const wanted = encoded(table, table.key, key);
    const given = Object.entries(changes).filter(([, value]) => value !== undefined);
    const changed = encoded(
      table,
      given.map(([name]) => name),
      changes,
    );
    await shelf.load(wanted);
    // Read after the wait: two patches of one row that a handler did not await must not undo each other.
    const row = shelf.get(wanted);
    if (!row) throw new RowFault(`${table.name} has no row ${JSON.stringify(key)} of ${this.#owner}`);
    this.#undo.push(shelf.set(wanted, { ...row, ...changed }));
  }

  remove(table: Table, key: object): void {
    const gone = encoded(table, table.key, key);
    this.#undo.push(this.#shelf(table).set(gone, undefined));
  }

  /** From here on, `rollback` leads back here. */
  savepoint(): void {
    this.#undo = [];
  }

  rollback(): void {
    for (const undo of this.#undo.reverse()) undo();
    this.#undo = [];
  }

  /** Waits for what a handler began and did not await. */
  async settle(): Promise<void> {
    while (this.#pending.length > 0) await Promise.all(this.#pending.splice(0));
  }

  changes(): TableChanges[] {
    return [...this.#shelves.values()].map((shelf) => shelf.changes());
  }

  #shelf(table: Table): Shelf {
    const known = this.#shelves.get(table);
    if (known) return known;
    if (!this.#tables.has(table)) throw new RowFault(`${table.name} is not a table of this projection`);
    const shelf = new Shelf(table, this.#owner, this.#source);
    this.#shelves.set(table, shelf);
    return shelf;
  }
}

function encoded(table: Table, names: readonly string[], given: object): StoredValues {
  const values = given as Readonly<Record<string, unknown>>;
  const pairs = names.map((name) => {
    const column = table.columns[name];
    if (!column) throw new RowFault(`${table.name} has no column ${name}`);
    return [name, encode(column, values[name], `${table.name}.${name}`)];
  });
  return Object.fromEntries(pairs) as StoredValues;
}

function decoded<T extends Table>(table: T, row: StoredValues): RowOf<T> {
  const pairs = Object.entries(table.columns).map(([name, column]) => [name, decode(column, row[name])]);
  return Object.fromEntries(pairs) as RowOf<T>;
}
