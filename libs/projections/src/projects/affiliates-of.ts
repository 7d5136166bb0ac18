import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { END } from '../contract/periods.ts';
import type { Views } from '../projections.ts';
import { organisationNames } from '../query/names.ts';
import { partiesNamed } from '../query/parties.ts';

/** Those of one project, or those that came through one party. */
export type AffiliatesWanted = { readonly projectId: string } | { readonly throughPartyId: string };

/**
 * Members of network heads that are or were committed to projects (R42), in order of recording: which project, through which party, from
 * when, until when. `present`: on that day, as far as the commitment's own days say.
 */
export async function affiliatesOf(
  db: Kysely<Views>,
  owner: string,
  wanted: AffiliatesWanted,
  { language, day }: { readonly language: Language; readonly day: string },
) {
  const all = db
    .selectFrom('project_affiliate as a')
    .leftJoin('project_project as p', (on) =>
      on.onRef('p.owner', '=', 'a.owner').onRef('p.projectId', '=', 'a.projectId'),
    )
    .selectAll('a')
    .select('p.title')
    .where('a.owner', '=', owner);
  const those =
    'projectId' in wanted
      ? all.where('a.projectId', '=', wanted.projectId)
      : all.where('a.throughPartyId', '=', wanted.throughPartyId);
  const rows = await those.orderBy('a.revision').orderBy('a.engagementId').execute();
  if (rows.length === 0) return [];
  const names = await organisationNames(
    db,
    rows.map(({ organisationId }) => organisationId),
    day,
  );
  const nameParty = await partiesNamed(db, owner, day);
  return rows.map(({ engagementId, organisationId, throughPartyId, projectId, title, ...row }) => ({
    ...{ engagementId, organisationId, name: names.get(organisationId) ?? null },
    through: nameParty(throughPartyId),
    project: { projectId, title },
    from: { on: row.from, when: sayWhen(row.from, language) },
    until: row.untilDay === END ? null : { on: row.untilDay, when: sayWhen(row.untilDay, language) },
    released: row.releasedOn === null ? null : { on: row.releasedOn, reason: row.reason },
    present: row.fromDay <= day && day <= row.untilDay,
  }));
}
