import type { Column } from './columns.ts';

export type Columns = Readonly<Record<string, Column>>;

/** A table of a projection. Its rows belong to one stream each: `owner` is the first column of every table and of its key. */
export interface Table<Name extends string = string, C extends Columns = Columns, Key extends string = string> {
  readonly name: Name;
  readonly columns: C;
  /** The key after `owner`; none: one row an owner. */
  readonly key: readonly Key[];
  /** What queries filter or sort by, over all owners. */
  readonly indexes: readonly (readonly string[])[];
}

type ValueOf<C> = C extends Column<infer V, unknown, infer N> ? V | (N extends true ? null : never) : never;
type StoredOf<C> = C extends Column<unknown, infer S, infer N> ? S | (N extends true ? null : never) : never;
type NullableKeys<C> = { [K in keyof C]: C[K] extends Column<unknown, unknown, true> ? K : never }[keyof C];

/** A row as handlers read it. */
export type RowOf<T> = T extends Table<string, infer C, string> ? { -readonly [K in keyof C]: ValueOf<C[K]> } : never;
/** A row as handlers write it: what may be null may be left out. */
export type NewRowOf<T> =
  T extends Table<string, infer C, string>
    ? { readonly [K in Exclude<keyof C, NullableKeys<C>>]: ValueOf<C[K]> } & {
        readonly [K in NullableKeys<C>]?: ValueOf<C[K]> | undefined;
      }
    : never;
/** The key of a row within its owner. */
export type KeyOf<T> =
  T extends Table<string, infer C, infer K> ? { readonly [P in K & keyof C]: ValueOf<C[P]> } : never;
/** Some of the columns of a row, new. */
export type ChangesOf<T> =
  T extends Table<string, infer C, infer K>
    ? { readonly [P in Exclude<keyof C, K>]?: ValueOf<C[P]> | undefined }
    : never;
/** A row as queries read it. */
export type StoredRowOf<T> =
  T extends Table<string, infer C, string> ? { owner: string } & { [K in keyof C]: StoredOf<C[K]> } : never;

interface Options<C extends Columns, K> {
  readonly columns: C;
  readonly key: K;
  readonly indexes?: readonly (readonly ('owner' | (keyof C & string))[])[];
}

/**
 * Declares a table. Names are one space for all projections: start them with the projection's (`portfolio_party`).
 * @throws Error for a name that would need care in SQL, a column called `owner`, or a key column that may be null.
 */
export function table<const N extends string, C extends Columns, const K extends readonly (keyof C & string)[]>(
  name: N,
  { columns, key, indexes = [] }: Options<C, K>,
): Table<N, C, K[number]> {
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new Error(`${name}: a table's name is lower case, with underscores`);
  if ('owner' in columns) throw new Error(`${name}: the column owner is there already`);
  const nullable = key.find((column) => columns[column]?.nullable);
  if (nullable) throw new Error(`${name}: ${nullable} is part of the key, and may not be null`);
  return { name, columns, key, indexes };
}
