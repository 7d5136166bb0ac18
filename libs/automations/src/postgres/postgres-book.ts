import {
  Fenced,
  Lease,
  MadeFrom,
  migrate,
  nextEpoch,
  openPostgres,
  postgresPool,
  wayOut,
  type Lead,
  type PostgresPlace,
} from '@alliage/postgres';
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Book, Came, Cause, Entry } from '../ports.ts';
import { bookSteps, type Tables } from './tables.ts';

export interface PostgresBookOptions extends PostgresPlace {
  readonly schema?: string;
  /** ms after which a leader that is not heard of has lost the lead. */
  readonly lease?: number;
}

const entryOf = (row: Selectable<Tables['deed']>): Entry => ({
  automation: row.automation,
  cause: { eventId: row.event_id, stream: row.cause_stream, revision: row.cause_revision },
  stream: row.stream,
  came: JSON.parse(row.came) as Came,
  at: row.at,
});

/**
 * The book in a PostgreSQL that any number of processes share. One of them leads, for each automation; what it writes goes through only under
 * the epoch with which it took the lead, so that the ledger tells of every deed once, whoever else still thinks that it leads.
 */
export class PostgresBook implements Book {
  readonly #schema: string;
  readonly #lease: number;
  readonly #name: string;
  readonly #connected: Kysely<Tables>;
  readonly #db: Kysely<Tables>;
  readonly #madeFrom: MadeFrom;
  readonly #epochs = new Map<string, number>();
  #migrated: Promise<void> | undefined;

  constructor({ schema = 'alliage_automations', lease = 5_000, ...place }: PostgresBookOptions) {
    if (!/^[a-z][a-z0-9_]{0,30}$/.test(schema)) throw new Error(`${schema} is no name for a schema`);
    this.#schema = schema;
    this.#lease = lease;
    this.#name = place.name ?? 'ALLIAGE_AUTOMATIONS';
    this.#madeFrom = new MadeFrom(schema, this.#name);
    // A writer that falls asleep has its transaction ended by the database, so that the next leader need not wait for it.
    const asleep = `set local idle_in_transaction_session_timeout = ${lease}`;
    const begin = `begin; ${asleep}; set local lock_timeout = ${3 * lease}`;
    this.#connected = openPostgres<Tables>(postgresPool({ connections: 3, ...place }), begin);
    this.#db = this.#connected.withSchema(schema);
  }

  lead(automation: string): Lead {
    const row = { table: `${this.#schema}.automation`, key: { automation }, lease: this.#lease };
    const lease = new Lease(this.#connected as never, row);
    return {
      period: lease.period,
      take: async (insist) => {
        const db = await this.#ready();
        const none = { automation, position: null, seen: null, holder: null, expires: null };
        await db
          .insertInto('automation')
          .values(none)
          .onConflict((c) => c.doNothing())
          .execute();
        const epoch = await lease.take(insist, async (trx) => {
          const { rows } = await sql<{ epoch: number }>`update ${sql.table(row.table)} set epoch = ${nextEpoch}
            where automation = ${automation} returning epoch`.execute(trx);
          return rows[0]?.epoch;
        });
        if (epoch !== undefined) this.#epochs.set(automation, epoch);
        return epoch;
      },
      keep: () => lease.keep(),
      give: () => lease.give(),
    };
  }

  explain(error: unknown): string | undefined {
    return wayOut(error, this.#name);
  }

  async belongs(first: string | undefined): Promise<void> {
    await this.#ready();
    await this.#madeFrom.check(this.#connected as never, first).catch((error: unknown) => {
      // Who drops the schema then, as the way out says, has it made again.
      this.#migrated = undefined;
      throw error;
    });
  }

  async tie(automation: string, first: string): Promise<void> {
    if (!this.#madeFrom.noted) await this.#write(automation, (trx) => this.#madeFrom.note(trx as never, first));
  }

  async position(automation: string): Promise<string | undefined> {
    return (await this.#at(automation))?.position ?? undefined;
  }

  async seen(automation: string): Promise<Cause | undefined> {
    const seen = (await this.#at(automation))?.seen;
    return seen ? (JSON.parse(seen) as Cause) : undefined;
  }

  advance(automation: string, position: string, seen?: Cause): Promise<void> {
    return this.#write(automation, async (trx) => {
      const to = { position, seen: seen === undefined ? null : JSON.stringify(seen) };
      await trx.updateTable('automation').set(to).where('automation', '=', automation).execute();
    });
  }

  async find(automation: string, eventId: string, stream: string): Promise<Entry | undefined> {
    const deeds = await this.#deeds(automation);
    const row = await deeds.where('event_id', '=', eventId).where('stream', '=', stream).executeTakeFirst();
    return row && entryOf(row);
  }

  note({ automation, cause, stream, came, at }: Entry): Promise<void> {
    const about = { automation, event_id: cause.eventId, stream };
    const rest = { cause_stream: cause.stream, cause_revision: cause.revision };
    const row = { ...about, ...rest, outcome: came.outcome, came: JSON.stringify(came), at };
    return this.#write(automation, async (trx) => {
      const before = trx.deleteFrom('deed').where('automation', '=', automation);
      await before.where('event_id', '=', cause.eventId).where('stream', '=', stream).execute();
      await trx.insertInto('deed').values(row).execute();
    });
  }

  forget(automation: string): Promise<void> {
    return this.#write(automation, async (trx) => {
      await trx.deleteFrom('deed').where('automation', '=', automation).execute();
      const nowhere = { position: null, seen: null };
      await trx.updateTable('automation').set(nowhere).where('automation', '=', automation).execute();
    });
  }

  async failed(automation: string): Promise<readonly Entry[]> {
    const failed = (await this.#deeds(automation)).where('outcome', '=', 'failed');
    return (await failed.orderBy('at').orderBy('event_id').orderBy('stream').execute()).map(entryOf);
  }

  async counts(automation: string): Promise<Readonly<Partial<Record<Came['outcome'], number>>>> {
    const rows = await (
      await this.#ready()
    )
      .selectFrom('deed')
      .select(({ fn }) => ['outcome', fn.countAll<number>().as('n')])
      .where('automation', '=', automation)
      .groupBy('outcome')
      .orderBy('outcome')
      .execute();
    return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, n]));
  }

  async last(automation: string, limit: number): Promise<readonly Entry[]> {
    const deeds = (await this.#deeds(automation)).orderBy('at', 'desc').orderBy('n', 'desc');
    return (await deeds.limit(Math.trunc(limit)).execute()).map(entryOf);
  }

  async close(): Promise<void> {
    await this.#connected.destroy();
  }

  /** Written only by who leads: the row of the automation is held until all of it is committed. @throws Fenced */
  async #write(automation: string, work: (trx: Transaction<Tables>) => Promise<void>): Promise<void> {
    const epoch = this.#epochs.get(automation);
    await (await this.#ready()).transaction().execute(async (trx) => {
      const mine = trx.selectFrom('automation').select('epoch').where('automation', '=', automation);
      const held = await mine
        .where('epoch', '=', epoch ?? -1)
        .forUpdate()
        .executeTakeFirst();
      if (!held) throw new Fenced(`${automation}: another process leads`);
      await work(trx);
    });
  }

  async #at(automation: string) {
    const db = await this.#ready();
    return db
      .selectFrom('automation')
      .select(['position', 'seen'])
      .where('automation', '=', automation)
      .executeTakeFirst();
  }

  async #deeds(automation: string) {
    return (await this.#ready()).selectFrom('deed').selectAll().where('automation', '=', automation);
  }

  /** Its tables are there. Tried again by whoever comes next, where that fails. */
  async #ready(): Promise<Kysely<Tables>> {
    const made = (this.#migrated ??= this.#connected
      .transaction()
      .execute((trx) => migrate(trx as never, this.#schema, bookSteps)));
    await made.catch((error: unknown) => {
      if (this.#migrated === made) this.#migrated = undefined;
      throw error;
    });
    return this.#db;
  }
}
