import type { EventType } from '@alliage/events';
import type { ViewEvent } from './event.ts';
import type { ChangesOf, KeyOf, NewRowOf, RowOf, StoredRowOf, Table } from './table.ts';

/** The rows of one owner: the stream of the event being applied. A handler sees no other. */
export interface Rows {
  get<T extends Table>(table: T, ...key: KeyArgument<T>): Promise<RowOf<T> | undefined>;
  /** Rows with these values in (some of) their key columns, in the order of the key. */
  list<T extends Table>(table: T, partialKey?: Partial<KeyOf<T>>): Promise<RowOf<T>[]>;
  /** Writes a whole row, new or in place of the one with its key. */
  put<T extends Table>(table: T, row: NewRowOf<T>): void;
  /** Changes some columns; nothing else may. Without such a row, the event cannot be applied and the owner is parked. */
  patch<T extends Table>(table: T, key: KeyOf<T>, changes: ChangesOf<T>): Promise<void>;
  remove<T extends Table>(table: T, key: KeyOf<T>): void;
}
/** A table with one row an owner needs no key. */
type KeyArgument<T> = keyof KeyOf<T> extends never ? [key?: KeyOf<T>] : [key: KeyOf<T>];

export interface Context {
  /** The stream, `alliance-<uuid>`. */
  readonly owner: string;
  /** Its id alone. */
  readonly id: string;
}

/** What one event does to the rows of its stream. It may not wait for anything but `rows`. */
export type Handler<T extends EventType> = (event: ViewEvent<T>, rows: Rows, context: Context) => void | Promise<void>;

export type Handlers = { readonly [T in EventType]?: Handler<T> };

/**
 * Tables and what each event does to them: data in, rows out. Nothing here reads a clock, makes an id or has an effect
 * on the world, so that it may be replayed at will; what has one is an automation, which is another type with a checkpoint
 * and a ledger of its own. Queries are in a file beside.
 */
export interface Projection<Tables extends Readonly<Record<string, Table>> = Readonly<Record<string, Table>>> {
  readonly kind: 'projection';
  readonly name: string;
  /** Raise it with every change of what the handlers write: the views are then built anew. A changed table is seen without it. */
  readonly version: number;
  readonly tables: Tables;
  readonly on: Handlers;
}

/** Declares a projection. Its handlers may be composed of several files: `on: { ...stages, ...closing }`. */
export const projection = <Tables extends Readonly<Record<string, Table>>>(
  declared: Omit<Projection<Tables>, 'kind'>,
): Projection<Tables> => ({ kind: 'projection', ...declared });

type TablesOf<P> = P extends Projection<infer T> ? T[keyof T] : never;

/** The tables of some projections, as Kysely wants them: `DatabaseOf<typeof portfolio | typeof directory>`. */
export type DatabaseOf<P> = { [T in TablesOf<P> as T['name']]: StoredRowOf<T> };
