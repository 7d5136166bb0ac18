import { join } from 'node:path';
import { SqliteEventStore } from '@alliage/event-store';
import { catalogue, createCodec } from '@alliage/events';
import { Moments, projections, projectionSet, type Moment } from '@alliage/projections';
import { sql } from 'kysely';

/** The rows of an alliance as another moment has them, table by table, from a data folder whose service has stopped. */
export async function rowsAt(folder: string, owner: string, revision: number, moment: Moment) {
  const store = new SqliteEventStore(join(folder, 'events.sqlite'));
  const set = projectionSet('views', projections);
  const moments = new Moments({ set, store, decode: createCodec(catalogue).decode });
  try {
    return await moments.use(owner, revision, moment, (folded) =>
      folded.read<never, Record<string, string[]>>(new Map(), async (db) => {
        const rows: Record<string, string[]> = {};
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
