import { sql, type SelectQueryBuilder } from 'kysely';

export const LARGEST_PAGE = 200;
export const USUAL_PAGE = 50;

export interface PageRequest {
  /** 1 to 200; 50 where nothing is said. */
  readonly limit?: number | undefined;
  /** From the page before; opaque to whoever sends it. */
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Of all pages. */
  readonly total: number;
  /** Asks for the next page; null on the last one. */
  readonly next: string | null;
}

/** The order of a list. The columns together must tell every row from every other, and none may be null. */
export interface Order {
  /** `table.column`; the two databases compare them byte by byte. */
  readonly columns: readonly string[];
  readonly descending?: boolean;
}

/** A cursor that is none, or of another order. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}

/**
 * One page of a query, and how many rows there are in all. The next page begins after the last row of this one, whatever
 * was added or removed meanwhile.
 * @throws BadCursor
 */
export async function pageOf<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  order: Order,
  { limit = USUAL_PAGE, cursor }: PageRequest = {},
): Promise<Page<O>> {
  const direction = order.descending ? 'desc' : 'asc';
  const columns = order.columns.map((name) => sql.ref(name));
  let page = query as unknown as SelectQueryBuilder<Record<string, never>, string, Record<string, unknown>>;
  for (const column of columns) page = page.orderBy(column, (o) => (order.descending ? o.desc() : o.asc()));
  page = page.select(columns.map((column, i) => column.as(`_${i}`)) as never) as typeof page;
  if (cursor !== undefined) {
    const after = readCursor(cursor, order);
    page = page.where(
      sql<boolean>`(${sql.join(columns)}) ${sql.raw(direction === 'asc' ? '>' : '<')} (${sql.join(after)})`,
    );
  }
  const found = await page.limit(limit + 1).execute();
  const counted = query
    .clearSelect()
    .clearOrderBy()
    .select(sql<number>`count(*)`.as('n')) as unknown as { executeTakeFirstOrThrow(): Promise<{ n: number }> };
  const { n } = await counted.executeTakeFirstOrThrow();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = found.length > limit && last ? writeCursor(last, order) : null;
  return { items: rows.map((row) => without(row, columns.length) as O), total: Number(n), next };
}

const nameOf = ({ columns, descending }: Order) => `${descending ? '-' : ''}${columns.join()}`;

const writeCursor = (row: Record<string, unknown>, order: Order): string =>
  Buffer.from(JSON.stringify([nameOf(order), ...order.columns.map((_, i) => row[`_${i}`])])).toString('base64url');

function readCursor(cursor: string, order: Order): (string | number)[] {
  try {
    const [name, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as (string | number)[];
    const fits =
      values.length === order.columns.length && values.every((v) => typeof v === 'string' || Number.isSafeInteger(v));
    if (name === nameOf(order) && fits) return values;
  } catch {
    // Not JSON: falls through to the same answer.
  }
  throw new BadCursor('this cursor is not one of this list in this order');
}

function without(row: Record<string, unknown>, keys: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !(/^_\d+$/.test(name) && Number(name.slice(1)) < keys)),
  );
}

/** Words that must all be found in a column of plain words, as `like` takes them in both databases. */
export const likeWords = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** Marks where a value is used as it is in `like`. */
export const contains = (column: string, word: string) =>
  sql<boolean>`${sql.ref(column)} like ${likeWords(word)} escape '\\'`;
