import { sql, type Kysely } from 'kysely';
import type { ProjectionSet } from '../fold/projection-set.ts';

/** Every row of every table as text, in the order of its key: two databases with the same dump have the same rows, byte for byte. */
export async function dump(db: Kysely<never>, set: ProjectionSet): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, key } of set.tables) {
    const order = sql.join(['owner', ...key].map((column) => sql.ref(column)));
    const { rows } = await sql`select * from ${sql.table(name)} order by ${order}`.execute(db);
    lines.push(...rows.map((row) => `${name} ${JSON.stringify(row)}`));
  }
  const progress = await sql`select owner, revision from view_progress order by owner`.execute(db);
  const parked = await sql`select owner, revision, type, reason, waiting from view_parked order by owner`.execute(db);
  return [...lines, ...[...progress.rows, ...parked.rows].map((row) => JSON.stringify(row))];
}
