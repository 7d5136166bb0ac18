import type { Kysely } from 'kysely';
import type { DatabaseOf, Projection } from '../contract/projection.ts';
import { openViewMemory } from '../database/view-database.ts';
import { flush } from '../fold/flush.ts';
import { foldOwner } from '../fold/fold-owner.ts';
import { OwnerFold } from '../fold/owner-fold.ts';
import { projectionSet } from '../fold/projection-set.ts';
import { nothingStored } from '../fold/row-source.ts';
import { projections as all, type Views } from '../projections.ts';
import { codec, stored, type Happened } from './history.ts';

/** Given what happened, what does a query answer? `await given([...]).answers((db) => portfolio(db, ...))`. */
export const given = (story: readonly Happened[]): Given<Views> => new Given(all, story);

/** The same with projections of the test's own. */
export const givenTo = <P extends Projection>(projections: readonly P[], story: readonly Happened[]) =>
  new Given<DatabaseOf<P>>(projections, story);

class Given<DB> {
  readonly #projections: readonly Projection[];
  readonly #story: readonly Happened[];

  constructor(projections: readonly Projection[], story: readonly Happened[]) {
    this.#projections = projections;
    this.#story = story;
  }

  async answers<T>(query: (db: Kysely<DB>) => Promise<T>): Promise<T> {
    const set = projectionSet('test', this.#projections);
    const { writer, close } = await openViewMemory(set);
    try {
      for (const [owner, events] of Map.groupBy(stored(this.#story), (event) => event.stream)) {
        const start = () => new OwnerFold(owner, nothingStored, set.projections);
        const { fold, poison } = await foldOwner(start, events, -1, codec.decode);
        if (poison) throw new Error(`${poison.type} at ${owner}@${poison.revision}: ${poison.reason}`);
        await flush(writer, [fold]);
      }
      return await query(writer as unknown as Kysely<DB>);
    } finally {
      await close();
    }
  }
}
