import type { Succession } from '@alliage/domain';
import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';

/** Who of these organisations was succeeded, as rules want to know it (R34). */
export async function successionsKnown(
  db: Kysely<Views>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Succession>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('directory_succession')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .orderBy('place')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, all]) => {
      const { kind, on, recordedAt } = all[0] as (typeof all)[number];
      return [id, { successors: all.map(({ successorId }) => successorId), kind, on, recordedAt }];
    }),
  );
}
