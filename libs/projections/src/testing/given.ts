import assert from 'node:assert/strict';
import type { Kysely } from 'kysely';
import type { DatabaseOf, Projection } from '../contract/projection.ts';
import { openViewMemory } from '../database/view-database.ts';
import { flush } from '../fold/flush.ts';
import { foldOwner } from '../fold/fold-owner.ts';
import { OwnerFold } from '../fold/owner-fold.ts';
import { projectionSet, type ProjectionSet } from '../fold/projection-set.ts';
import { nothingStored } from '../fold/row-source.ts';
import { projections as all, type Views } from '../projections.ts';
import { dump } from './dump.ts';
import { codec, stored, type Happened } from './history.ts';
import { onPostgres } from './on-postgres.ts';

/** Given what happened, what does a query answer? `await given([...]).answers((db) => portfolio(db, ...))`. */
export const given = (story: readonly Happened[]): Given<Views> => new Given(all, story);

/** The same with projections of the test's own. */
export const givenTo = <P extends Projection>(projections: readonly P[], story: readonly Happened[]) =>
  new Given<DatabaseOf<P>>(projections, story);

/** Stories of which the rows were compared. */
const compared = new WeakSet<readonly Happened[]>();

class Given<DB> {
  readonly #projections: readonly Projection[];
  readonly #story: readonly Happened[];

  constructor(projections: readonly Projection[], story: readonly Happened[]) {
    this.#projections = projections;
    this.#story = story;
  }

  /** What a query answers: the same on SQLite and, where there is one, on PostgreSQL. @throws where they differ */
  async answers<T>(query: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    const set = projectionSet('test', this.#projections);
    const ask = async (db: Kysely<never>) => {
      await this.#fold(db, set);
      return query(db as unknown as Kysely<DB>);
    };
    const { writer, close } = await openViewMemory(set);
    try {
      const here = await ask(writer);
      const there = await onPostgres(set, async (db) => ({ answer: await ask(db), rows: await this.#rows(db, set) }));
      if (there) {
        const expected = { answer: here, rows: there.rows && (await this.#rows(writer, set)) };
        compared.add(this.#story);
        assert.deepStrictEqual(plain(there), plain(expected), 'PostgreSQL and SQLite must answer alike');
      }
      return here;
    } finally {
      await close();
    }
  }

  /** All rows, the first time that a story is told: it is told again for every question. */
  async #rows(db: Kysely<never>, set: ProjectionSet): Promise<string[] | undefined> {
    return compared.has(this.#story) ? undefined : dump(db, set);
  }

  async #fold(db: Kysely<never>, set: ProjectionSet): Promise<void> {
    for (const [owner, events] of Map.groupBy(stored(this.#story), (event) => event.stream)) {
      const start = () => new OwnerFold(owner, nothingStored, set.projections);
      const { fold, poison } = await foldOwner(start, events, -1, codec.decode);
      if (poison) throw new Error(`${poison.type} at ${owner}@${poison.revision}: ${poison.reason}`);
      await flush(db, [fold]);
    }
  }
}

/** Without the prototypes of rows, which are each driver's own. */
const plain = (value: unknown): unknown => structuredClone(value);
