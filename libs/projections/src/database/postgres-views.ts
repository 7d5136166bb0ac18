import { firstEventId, type EventStore } from '@alliage/event-store';
import {
  inTurn,
  Lease,
  literal,
  MadeFrom,
  migrate,
  nextEpoch,
  openPostgres,
  postgresPool,
  type PostgresPlace,
} from '@alliage/postgres';
import { sql, type Kysely } from 'kysely';
import type { ProjectionSet } from '../fold/projection-set.ts';
import type { SharedRows } from '../runner/shared-rows.ts';
import { controlSteps, type Control } from './control.ts';
import { SharedRebuilds } from './shared-rebuilds.ts';
import { prepare, type ViewDatabase } from './view-database.ts';

export interface PostgresViewsOptions extends PostgresPlace {
  /** Where what runners agree on is kept; the schemas of rows begin with its name. */
  readonly schema?: string;
  /** ms after which a leader that is not heard of has lost the lead. */
  readonly lease?: number;
}

/** ms that whoever removes rows waits for those who still look at them, and holds up those who come meanwhile. */
const AWAY = 500;
/** ms after which the database ends a transaction in which nothing is asked, though nobody waits for it yet: its process sleeps. */
const asleep = 'set local idle_in_transaction_session_timeout = 60000';

/** What PostgreSQL says where a lock was not to be had in time. */
const HELD = '55P03';

/**
 * The rows of one version of a set of projections in PostgreSQL, which any number of processes share. Each version has a schema of its
 * own (`alliage_views_<version>_<generation>`), so that a new one is filled beside the one that serves.
 */
export class PostgresViews implements SharedRows {
  readonly period: number;
  /** What is known of rebuilds, whichever runner they are. */
  readonly rebuilds: SharedRebuilds;
  readonly #set: ProjectionSet;
  readonly #schema: string;
  readonly #lease: Lease;
  readonly #lent: number;
  readonly #control: Kysely<Control>;
  readonly #reader: Kysely<never>;
  readonly #writing: ReturnType<typeof postgresPool>;
  readonly #store: Pick<EventStore, 'readAll'>;
  readonly #madeFrom: MadeFrom;
  /** Of the store, once it has one: for ever. */
  #first: string | undefined;
  #migrated = false;
  #prepared = 0;
  #ended: Promise<unknown> | undefined;

  /** @param store the one that the rows are made from */
  constructor(
    set: ProjectionSet,
    store: Pick<EventStore, 'readAll'>,
    { schema = 'alliage_views', lease = 5_000, ...place }: PostgresViewsOptions,
  ) {
    if (!/^[a-z][a-z0-9_]{0,30}$/.test(schema)) throw new Error(`${schema} is no name for a schema`);
    this.#set = set;
    this.#store = store;
    this.#madeFrom = new MadeFrom(schema, place.name ?? 'ALLIAGE_VIEWS');
    this.#schema = schema;
    this.#lent = lease;
    const control = openPostgres<Control>(
      postgresPool({ ...place, connections: 2 }),
      // Who stops in the middle of what is agreed on would keep everybody from it.
      `begin; set local lock_timeout = ${3 * lease}; set local idle_in_transaction_session_timeout = ${3 * lease}`,
    );
    this.#control = control.withSchema(schema);
    const key = { view: set.name, version: set.version };
    this.#lease = new Lease(control as never, { table: `${schema}.view_version`, key, lease });
    this.period = this.#lease.period;
    this.rebuilds = new SharedRebuilds(this.#control, key);
    this.#writing = postgresPool({ ...place, connections: 2 });
    // Every question is asked of the generation that serves as it begins, and sees one state of it.
    const where = `select set_config('search_path', ${literal(this.#rows(''))} || generation, true) from ${schema}.view_version`;
    const mine = `view = ${literal(set.name)} and version = ${literal(set.version)}`;
    this.#reader = openPostgres(
      postgresPool(place),
      `begin isolation level repeatable read read only; ${asleep}; ${where} where ${mine}`,
    );
  }

  /** Makes what is not there yet, and opens the rows. @throws OtherStore */
  async open(): Promise<ViewDatabase> {
    const generation = await this.#ready();
    // A writer that stops in the middle of its writing loses it, so that the next leader need not wait for it.
    const left = sql.raw(`set local idle_in_transaction_session_timeout = ${this.#lent}`);
    const writing = async (trx: Kysely<never>) => {
      await sql`${left}`.execute(trx);
      if (!this.#madeFrom.noted) await this.#madeFrom.note(trx, await this.#firstEvent());
    };
    return { writer: this.#writer(generation), reader: this.#reader, writing, close: async () => undefined };
  }

  /** Closes every connection. */
  async end(): Promise<void> {
    const all = () => Promise.all([this.#control.destroy(), this.#reader.destroy(), this.#writing.end()]);
    await (this.#ended ??= all());
  }

  /** @throws OtherStore */
  async take(insist: boolean): Promise<number | undefined> {
    const first = await this.#firstEvent();
    await this.#compare(first);
    return this.#lease.take(insist, async (trx) => {
      const known = this.#mine((trx as unknown as Kysely<Control>).withSchema(this.#schema).selectFrom('view_version'));
      const { generation } = await known.select('generation').executeTakeFirstOrThrow();
      await this.#madeFrom.note(trx, first);
      const checkpoint = `${this.#rows(generation)}.view_checkpoint`;
      const raise = () =>
        sql<{ epoch: number }>`update ${sql.table(checkpoint)}
          set epoch = ${nextEpoch} where view = ${this.#set.name} returning epoch`.execute(trx);
      // Waits until a transaction of the former leader has ended; the database ends one that is left alone.
      await sql`savepoint patient; set local lock_timeout = ${sql.raw(String(this.#lent))}`.execute(trx);
      const { rows } = await raise().catch(async (error: unknown) => {
        if ((error as { code?: string }).code !== HELD) throw error;
        await sql`rollback to savepoint patient`.execute(trx);
        await this.#endWriter(trx, checkpoint);
        return raise();
      });
      return rows[0]?.epoch;
    });
  }

  /**
   * Whoever still writes has lost the lead. The database does not count one as left alone of whom half a statement has come: it fell asleep while it
   * sent more than the line takes at once.
   */
  async #endWriter(trx: Kysely<never>, checkpoint: string): Promise<void> {
    await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'relation' and relation = to_regclass(${checkpoint})
      and database = (select oid from pg_database where datname = current_database())
      and mode = 'RowExclusiveLock' and granted and pid <> pg_backend_pid()`.execute(trx);
  }

  keep(): Promise<boolean> {
    return this.#lease.keep();
  }

  give(): Promise<void> {
    return this.#lease.give();
  }

  async caughtUp(): Promise<boolean> {
    const row = await this.#control
      .selectFrom('view_version')
      .select('caught_up')
      .where('view', '=', this.#set.name)
      .where('version', '=', this.#set.version)
      .executeTakeFirst();
    return row?.caught_up ?? false;
  }

  /** This version has caught up, and takes over; all are removed but it and the one before it. */
  async point(): Promise<void> {
    const { name: view, version } = this.#set;
    await this.#control.transaction().execute(async (trx) => {
      await this.#mine(trx.updateTable('view_version')).set({ caught_up: true }).execute();
      await trx
        .insertInto('view_pointer')
        .values({ view, version, before: null })
        .onConflict((c) =>
          c
            .column('view')
            .doUpdateSet((e) => ({ version, before: e.ref('view_pointer.version') }))
            .where('view_pointer.version', '!=', version),
        )
        .execute();
      const { before } = await trx
        .selectFrom('view_pointer')
        .select('before')
        .where('view', '=', view)
        .executeTakeFirstOrThrow();
      const kept = before === null ? [version] : [version, before];
      await trx.deleteFrom('view_version').where('view', '=', view).where('version', 'not in', kept).execute();
    });
  }

  /**
   * Removes the rows of versions that the control tables no longer know, and what this version had before it was filled anew. Where somebody looks at
   * them for long, or sleeps over them, they stay for now.
   * @throws what the database says of those that stay
   */
  async clear(): Promise<void> {
    const versions = await this.#control.selectFrom('view_version').selectAll().execute();
    const { rows } = await sql<{ name: string }>`select nspname as name from pg_namespace`.execute(this.#control);
    const form = new RegExp(`^${this.#schema}_([0-9a-f]{12})_(\\d+)$`);
    for (const { name } of rows) {
      const [, version, generation] = form.exec(name) ?? [];
      const known = versions.find((one) => one.version === version);
      const ours = known?.version === this.#set.version && Number(generation) < known.generation;
      if (version !== undefined && (!known || ours)) {
        await this.#control.transaction().execute(async (trx) => {
          await sql`set local lock_timeout = ${sql.raw(String(AWAY))}`.execute(trx);
          await sql`drop schema if exists ${sql.ref(name)} cascade`.execute(trx);
        });
      }
    }
  }

  /**
   * Fills a new generation beside the one that serves, and puts it in its place if this runner still leads by then.
   * @param fill false when it was stopped
   * @throws OtherStore: nothing was touched
   */
  async fillAnew(epoch: number, fill: (db: Kysely<never>) => Promise<boolean>): Promise<boolean> {
    // Looked at afresh: under a service that runs, a store may have been put in the place of another.
    this.#first = undefined;
    await this.#compare(await this.#firstEvent());
    const generation = await this.#ready();
    const next = generation + 1;
    const schema = this.#rows(next);
    await this.#control.transaction().execute(async (trx) => {
      // Whoever began to fill it, and sleeps over that, has lost the lead.
      await this.#endWriter(trx as never, `${schema}.view_checkpoint`);
      await sql`drop schema if exists ${sql.ref(schema)} cascade`.execute(trx);
      await this.#make(trx, next);
    });
    if (!(await fill(this.#writer(next)))) return false;
    const first = await this.#firstEvent();
    return await this.#control.transaction().execute(async (trx) => {
      await this.#madeFrom.note(trx as never, first);
      const moved = await this.#mine(trx.updateTable('view_version'))
        .set({ generation: next })
        .where('generation', '=', generation)
        .where('holder', '=', this.#lease.holder)
        .returning('view')
        .executeTakeFirst();
      const { rows } = await sql`update ${sql.table(`${schema}.view_checkpoint`)} as filled
          set epoch = served.epoch, seq = greatest(filled.seq, served.seq)
          from ${sql.table(`${this.#rows(generation)}.view_checkpoint`)} as served
          where served.view = filled.view and served.epoch = ${epoch} returning filled.view`.execute(trx);
      if (!moved || rows.length === 0) throw new Error('another runner leads, and has rows of its own');
      return true;
    });
  }

  async #ready(): Promise<number> {
    const { name: view, version } = this.#set;
    if (!this.#migrated)
      await this.#control.transaction().execute((trx) => migrate(trx as never, this.#schema, controlSteps));
    this.#migrated = true;
    // Queries are answered while the store cannot be asked: it is looked at again before anything is written.
    const first = await this.#firstEvent().catch(() => '');
    await this.#compare(first);
    const known = this.#mine(this.#control.selectFrom('view_version')).select('generation');
    const row = await known.executeTakeFirst();
    if (row && row.generation === this.#prepared) return row.generation;
    return this.#control.transaction().execute(async (trx) => {
      await inTurn(trx as never, this.#schema);
      await trx
        .insertInto('view_version')
        .values({ view, version, generation: 1, caught_up: false, rebuild_events: 0 })
        .onConflict((c) => c.doNothing())
        .execute();
      const { generation } = await this.#mine(trx.selectFrom('view_version'))
        .select('generation')
        .executeTakeFirstOrThrow();
      await this.#make(trx, generation);
      return (this.#prepared = generation);
    });
  }

  /** @throws OtherStore */
  async #compare(first: string | undefined): Promise<void> {
    try {
      await this.#madeFrom.check(this.#control as never, first);
    } catch (error) {
      // Who drops the schemas then, as the way out says, has them made again.
      [this.#migrated, this.#prepared] = [false, 0];
      throw error;
    }
  }

  async #firstEvent(): Promise<string | undefined> {
    return (this.#first ??= await firstEventId(this.#store));
  }

  /** All tables of a generation, or none: they are made in one transaction. */
  async #make(trx: Kysely<Control>, generation: number): Promise<void> {
    const schema = this.#rows(generation);
    const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(trx);
    if (rows.length > 0) return;
    await sql`create schema ${sql.ref(schema)}`.execute(trx);
    await sql`set local search_path = ${sql.ref(schema)}`.execute(trx);
    await prepare(trx.withoutPlugins() as never, this.#set);
  }

  /** Rows are made of events: after a fault of the machine the last ones may be made again, together with their checkpoint. */
  #writer(generation: number): Kysely<never> {
    const begin = `begin; set local synchronous_commit = off; ${asleep}`;
    return openPostgres(this.#writing, `${begin}; set local search_path = ${this.#rows(generation)}`);
  }

  #rows(generation: number | '', version = this.#set.version): string {
    return `${this.#schema}_${version}_${generation}`;
  }

  #mine<Q extends { where(column: 'view' | 'version', is: '=', value: string): Q }>(query: Q): Q {
    return query.where('view', '=', this.#set.name).where('version', '=', this.#set.version);
  }
}
