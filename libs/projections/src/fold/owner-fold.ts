import type { ViewEvent } from '../contract/event.ts';
import type { Handler, Projection } from '../contract/projection.ts';
import { allDone } from './all-done.ts';
import { OwnerRows } from './owner-rows.ts';
import type { RowSource } from './row-source.ts';
import type { TableChanges } from './shelf.ts';

/** Applies the events of one stream to the rows it owns, in all projections, in memory. */
export class OwnerFold {
  readonly owner: string;
  readonly #id: string;
  readonly #parts: readonly { readonly projection: Projection; readonly rows: OwnerRows }[];

  constructor(owner: string, source: RowSource, projections: readonly Projection[]) {
    this.owner = owner;
    this.#id = owner.slice(owner.indexOf('-') + 1);
    this.#parts = projections.map((projection) => ({
      projection,
      rows: new OwnerRows(owner, source, new Set(Object.values(projection.tables))),
    }));
  }

  /** All of the event or nothing of it: after an error the rows are as before. */
  async apply(event: ViewEvent): Promise<void> {
    const concerned = this.#parts.filter(({ projection }) => projection.on[event.type]);
    for (const { rows } of concerned) rows.savepoint();
    try {
      // Each writes tables of its own: what they look up goes to the database together.
      const handled = concerned.map(async ({ projection, rows }) => {
        const handler = projection.on[event.type] as Handler<never>;
        await handler(event as never, rows, { owner: this.owner, id: this.#id });
        await rows.settle();
      });
      await allDone(handled);
    } catch (error) {
      for (const { rows } of concerned) {
        await rows.settle().catch(() => undefined);
        rows.rollback();
      }
      throw error;
    }
  }

  changes(): TableChanges[] {
    return this.#parts.flatMap(({ rows }) => rows.changes());
  }
}
