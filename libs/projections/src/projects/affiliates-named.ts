import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { organisationNames } from '../query/names.ts';

export interface AffiliateNamed {
  readonly engagementId: string;
  readonly organisationId: string | null;
  readonly name: string | null;
}

/** Who every commitment of an alliance is of (R42), with the names of a day (`YYYY-MM-DD`). */
export async function affiliatesNamed(
  db: Kysely<Views>,
  owner: string,
  day: string,
): Promise<(engagementId: string) => AffiliateNamed> {
  const rows = await db
    .selectFrom('project_affiliate')
    .select(['engagementId', 'organisationId'])
    .where('owner', '=', owner)
    .execute();
  const organisations = new Map(rows.map((row) => [row.engagementId, row.organisationId]));
  const names = await organisationNames(db, organisations.values(), day);
  return (engagementId) => {
    const organisationId = organisations.get(engagementId) ?? null;
    return { engagementId, organisationId, name: organisationId === null ? null : (names.get(organisationId) ?? null) };
  };
}
