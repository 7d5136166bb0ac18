import type { Provenance } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import type { Views } from '../projections.ts';

/** The things of an alliance that were not just recorded as they happened, by id, with where the entries that made them come from (R30). */
export async function madeIn(db: Kysely<Views>, owner: string): Promise<ReadonlyMap<string, Provenance>> {
  const rows = await db
    .selectFrom('provenance_made')
    .select(['madeId', 'provenance'])
    .where('owner', '=', owner)
    .execute();
  return new Map(rows.map((row) => [row.madeId, parse(row.provenance)]));
}
