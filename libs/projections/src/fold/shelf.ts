import type { Table } from '../contract/table.ts';
import type { RowSource, StoredValues } from './row-source.ts';

/** A row of which it is known how it stands now. */
interface Entry {
  readonly before: StoredValues | undefined;
  /** Whether `before` was looked up: what was written unseen may replace or remove a stored row. */
  readonly seen: boolean;
  readonly now: StoredValues | undefined;
}

/** What became of the rows of one owner in one table. */
export interface TableChanges {
  readonly table: Table;
  readonly put: readonly StoredValues[];
  /** Keys, without the owner. */
  readonly removed: readonly StoredValues[];
}

const agree = (a: StoredValues, b: StoredValues, names: readonly string[]) =>
  names.every((name) => a[name] === b[name]);

/** The rows of one owner in one table, as SQL holds them: those read so far, with what was written since. */
export class Shelf {
  readonly #table: Table;
  readonly #find: (where: StoredValues) => Promise<readonly StoredValues[]>;
  readonly #entries = new Map<string, Entry>();
  /** Parts of keys of which every row was read. */
  readonly #complete: StoredValues[] = [];

  constructor(table: Table, owner: string, source: RowSource) {
    this.#table = table;
    this.#find = (where) => source.find(table, owner, where);
  }

  /** Makes the row with this key known. */
  async load(key: StoredValues): Promise<void> {
    if (this.#entries.has(this.#text(key)) || this.#knows(key)) return;
    const [found] = await this.#find(key);
    this.#take(key, found);
  }

  /** Makes all rows known that have these values in their key. */
  async loadAll(part: StoredValues): Promise<void> {
    if (this.#knows(part)) return;
    for (const row of await this.#find(part)) this.#take(row, row);
    this.#complete.push(part);
  }

  get(key: StoredValues): StoredValues | undefined {
    return this.#entries.get(this.#text(key))?.now;
  }

  /** In the order of the key. */
  list(part: StoredValues): StoredValues[] {
    const rows = [...this.#entries.values()].flatMap(({ now }) => (now ? [now] : []));
    return rows.filter((row) => agree(row, part, Object.keys(part))).sort((a, b) => this.#compare(a, b));
  }

  /** @returns what undoes it */
  set(key: StoredValues, now: StoredValues | undefined): () => void {
    const text = this.#text(key);
    const known = this.#entries.get(text);
    this.#entries.set(text, { before: known?.before, seen: known?.seen ?? this.#knows(key), now });
    return () => void (known ? this.#entries.set(text, known) : this.#entries.delete(text));
  }

  changes(): TableChanges {
    const [put, removed]: [StoredValues[], StoredValues[]] = [[], []];
    const columns = Object.keys(this.#table.columns);
    for (const [text, { before, seen, now }] of this.#entries) {
      if (now && !(before && agree(before, now, columns))) put.push(now);
      if (!now && (before || !seen)) removed.push(this.#key(text));
    }
    return { table: this.#table, put, removed };
  }

  #take(key: StoredValues, found: StoredValues | undefined): void {
    const text = this.#text(key);
    // Written while the answer was on its way: the writing stands.
    if (!this.#entries.has(text)) this.#entries.set(text, { before: found, seen: true, now: found });
  }

  #knows(where: StoredValues): boolean {
    return this.#complete.some((part) => agree(where, part, Object.keys(part)));
  }

  #text(row: StoredValues): string {
    return JSON.stringify(this.#table.key.map((name) => row[name]));
  }

  #key(text: string): StoredValues {
    const values = JSON.parse(text) as (string | number)[];
    return Object.fromEntries(this.#table.key.map((name, i) => [name, values[i] ?? null]));
  }

  #compare(a: StoredValues, b: StoredValues): number {
    for (const name of this.#table.key) {
      const [left, right] = [a[name] ?? '', b[name] ?? ''];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  }
}
