/** A value kept as JSON text; `parse` reads it back. */
export type JsonText<T> = string & { readonly __json?: T };

/** Reads a JSON column of a queried row. */
export const parse = <T>(json: JsonText<T>): T => JSON.parse(json) as T;
/** Reads a JSON column that may be null. */
export const parseOr = <T, D>(json: JsonText<T> | null, otherwise: D): T | D =>
  json === null ? otherwise : parse(json);

/**
 * A column as handlers see it (`Value`) and as SQL holds it (`Stored`). There are four kinds, the same in SQLite and
 * PostgreSQL: both must sort, compare and give back alike (architecture.md, Read side).
 */
export interface Column<Value = unknown, Stored = unknown, Nullable extends boolean = boolean> {
  readonly kind: 'text' | 'integer' | 'flag' | 'json';
  readonly nullable: Nullable;
  /** Types only. */
  readonly __types?: { readonly value: Value; readonly stored: Stored };
}

/** Text, compared byte by byte. Name the words it may hold: `text<Stage>()`. */
export const text = <T extends string = string>(): Column<T, T, false> => ({ kind: 'text', nullable: false });
/** A safe integer. */
export const integer = (): Column<number, number, false> => ({ kind: 'integer', nullable: false });
/** A boolean, kept as 0 or 1. */
export const flag = (): Column<boolean, 0 | 1, false> => ({ kind: 'flag', nullable: false });
/** Anything plain, kept as JSON text. Lists that a query filters by belong in a table of their own. */
export const json = <T>(): Column<T, JsonText<T>, false> => ({ kind: 'json', nullable: false });
/** The same column, which may be null. Never sort by it: the two databases put null at opposite ends. */
export const optional = <V, S>(column: Column<V, S, false>): Column<V, S, true> => ({ ...column, nullable: true });

/** A handler gave a column something it cannot hold. Repeats with the same event: the owner is parked. */
export class RowFault extends Error {
  override readonly name = 'RowFault';
}

/** @throws RowFault */
export function encode(column: Column, value: unknown, where: string): string | number | null {
  if (value === null || value === undefined) {
    if (!column.nullable) throw new RowFault(`${where} must have a value`);
    return null;
  }
  switch (column.kind) {
    case 'text':
      if (typeof value === 'string') return value;
      break;
    case 'integer':
      if (Number.isSafeInteger(value)) return value as number;
      break;
    case 'flag':
      if (typeof value === 'boolean') return value ? 1 : 0;
      break;
    case 'json':
      return JSON.stringify(value);
  }
  throw new RowFault(`${where} is a column of kind ${column.kind}, and was given a ${typeof value}`);
}

export function decode(column: Column, stored: unknown): unknown {
  if (stored === null) return null;
  if (column.kind === 'flag') return stored === 1;
  return column.kind === 'json' ? JSON.parse(stored as string) : stored;
}
