import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Step } from './migrate.ts';

/** The step of a schema's tables for what it is made from: one line, as soon as it is made from anything. */
export const madeFromStep: Step = (schema) =>
  sql`create table ${schema}.made_from (one boolean primary key default true check (one), first_event text not null,
    at timestamptz not null default now())`;

/** What a schema holds is made from the events of another store than the one that it is given now. */
export class OtherStore extends Error {
  override readonly name = 'OtherStore';
}

/**
 * From which event store a schema is made, told by the id of that store's first event: noted once, and compared by whoever opens it or takes the lead,
 * so that the rows of two houses never mix. A store that moved house has the same one, and so has an older copy of it.
 * The id is undefined for a store that holds nothing yet, '' where it cannot be told: then nothing is noted.
 */
export class MadeFrom {
  readonly #schema: string;
  readonly #variable: string;
  #noted = false;

  /** @param variable the one that names the database, for what is said to operators */
  constructor(schema: string, variable: string) {
    this.#schema = schema;
    this.#variable = variable;
  }

  /** Whether it is known to be noted, by a transaction that was committed. */
  get noted(): boolean {
    return this.#noted;
  }

  /** @throws OtherStore where the schema is made from another store than the one that begins with `first` */
  async check(db: Kysely<never>, first: string | undefined): Promise<void> {
    if (first === '') return;
    const { rows } = await sql<{ first_event: string }>`select first_event from ${this.#table}`.execute(db);
    const [noted] = rows;
    this.#noted = noted !== undefined;
    if (noted && noted.first_event !== first) throw new OtherStore(this.#said(noted.first_event, first));
  }

  /**
   * Notes it in the transaction that writes the first rows, or takes the lead; nothing where it is noted already.
   * @throws OtherStore: roll back
   */
  async note(trx: Kysely<never>, first: string | undefined): Promise<void> {
    if (!first) return;
    const { rows } = await sql`insert into ${this.#table} (first_event) values (${first})
      on conflict do nothing returning one`.execute(trx);
    if (rows.length === 0) await this.check(trx, first);
  }

  get #table(): RawBuilder<unknown> {
    return sql.table(`${this.#schema}.made_from`);
  }

  #said(noted: string, first: string | undefined): string {
    const [schema, variable] = [this.#schema, this.#variable];
    const [fr, en] =
      first === undefined
        ? ['ce service n’en a encore aucun', 'this service has none yet']
        : [`ceux de ce service, par ${first}`, `this service’s begin with ${first}`];
    return (
      `Cette base appartient à un autre registre : ${schema} est fait d’événements qui commencent par ${noted}, ${fr}. ` +
      `Rien n’y est écrit. Donnez-lui une autre base (${variable}), ou, si personne ne s’en sert, supprimez-y les schémas ${schema} et ${schema}_…` +
      ` / This database is another register’s: ${schema} is made from events that begin with ${noted}, ${en}. ` +
      `Nothing is written there. Give it another database (${variable}), or, if nobody uses it, drop the schemas ${schema} and ${schema}_….`
    );
  }
}
