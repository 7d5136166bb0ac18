import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';

/** A row that says who leads: its table has `holder text` and `expires timestamptz`. */
export interface LeasedRow {
  /** With its schema. */
  readonly table: string;
  /** Columns that say which row, and their values. */
  readonly key: Readonly<Record<string, string>>;
  /** ms after which a holder that is not heard of has lost it, by the database's clock. */
  readonly lease: number;
}

/**
 * The next epoch, for the checkpoint of what is led. It is at least the clock's milliseconds: a server that took another's place, and has
 * lost the last take-over, gives none out twice.
 */
export const nextEpoch = sql<number>`greatest(epoch + 1, floor(extract(epoch from clock_timestamp()) * 1000)::bigint)`;

/** The lease of a row (docs/adr/0011). It fences nothing by itself: the epoch does, which whoever takes it raises. */
export class Lease {
  /** This process, for as long as it lives. */
  readonly holder: string = randomUUID();
  readonly period: number;
  readonly #db: Kysely<never>;
  readonly #row: LeasedRow;

  constructor(db: Kysely<never>, row: LeasedRow) {
    this.#db = db;
    this.#row = row;
    this.period = Math.ceil(row.lease / 4);
  }

  /**
   * Takes it where nobody has it, or where one insists.
   * @param raise raises the epoch, in the same transaction; may wait until a transaction of the former holder has ended
   * @returns what `raise` does; undefined where another one has it
   */
  take(insist: boolean, raise: (trx: Kysely<never>) => Promise<number | undefined>): Promise<number | undefined> {
    return this.#db.transaction().execute(async (trx) => {
      const free = sql`(holder is null or holder = ${this.holder} or expires < clock_timestamp() or ${insist}::boolean)`;
      const { rows } = await sql`update ${this.#table} set holder = ${this.holder}, expires = ${this.#later}
        where ${this.#mine} and ${free} returning holder`.execute(trx);
      if (rows.length === 0) return undefined;
      const epoch = await raise(trx);
      // The waiting is not taken off what is lent.
      await sql`update ${this.#table} set expires = ${this.#later} where ${this.#mine}`.execute(trx);
      return epoch;
    });
  }

  /** Holds it for longer. False when another one has it. */
  async keep(): Promise<boolean> {
    const { rows } = await sql`update ${this.#table} set expires = ${this.#later}
      where ${this.#mine} and holder = ${this.holder} returning holder`.execute(this.#db);
    return rows.length > 0;
  }

  /** Lets go of it, for the next one to take at once. */
  async give(): Promise<void> {
    await sql`update ${this.#table} set holder = null, expires = null
      where ${this.#mine} and holder = ${this.holder}`.execute(this.#db);
  }

  get #table(): RawBuilder<unknown> {
    return sql.table(this.#row.table);
  }

  get #mine(): RawBuilder<unknown> {
    const parts = Object.entries(this.#row.key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
    return sql.join(parts, sql` and `);
  }

  get #later(): RawBuilder<unknown> {
    return sql`clock_timestamp() + make_interval(secs => ${this.#row.lease / 1_000}::double precision)`;
  }
}
