import type { EventStore } from '@alliage/event-store';
import { catalogue, createCodec } from '@alliage/events';
import { Moments, projections, projectionSet, type Moment } from '@alliage/projections';
import { sql } from 'kysely';
import type { Rows } from './place.ts';

/** The rows of an alliance as another moment has them, table by table. Closes the store. */
export async function rowsAt(store: EventStore, owner: string, revision: number, moment: Moment): Promise<Rows> {
  const set = projectionSet('views', projections);
  const moments = new Moments({ set, store, decode: createCodec(catalogue).decode });
  try {
    return await moments.use(owner, revision, moment, (folded) =>
      folded.read<never, Rows>(new Map(), async (db) => {
        const rows: Rows = {};
        for (const { name } of set.tables) {
          const found = await sql`select * from ${sql.table(name)} where owner = ${owner}`.execute(db);
          rows[name] = found.rows.map((row) => JSON.stringify(row)).sort();
        }
        return rows;
      }),
    );
  } finally {
    moments.clear();
    await store.close();
  }
}
