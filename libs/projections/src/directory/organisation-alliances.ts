import { label } from '@alliage/domain';
import { sayWhen, type Language, type PartyRole, type Stage } from '@alliage/events';
import type { Kysely } from 'kysely';
import { END } from '../contract/periods.ts';
import type { PortfolioStatus } from '../portfolio/tables.ts';
import { contributionsBy, meansOf } from '../projects/means.ts';
import type { Views } from '../projections.ts';
import { pageOf, type PageRequest } from '../query/page.ts';

export const ORGANISATION_ALLIANCE_SORTS = ['name', '-name', 'from', '-from'] as const;

export interface OrganisationAlliancesRequest extends PageRequest {
  readonly language: Language;
  readonly day: string;
  readonly role?: PartyRole | undefined;
  readonly stage?: Stage | undefined;
  readonly status?: PortfolioStatus | undefined;
  /** Where it has its place on that day, or all that it ever had. Default: all. */
  readonly who?: 'present' | 'all' | undefined;
  readonly sort?: (typeof ORGANISATION_ALLIANCE_SORTS)[number] | undefined;
}

/** A date as it was said, no more precise than that. */
const dated = (on: string, language: Language) => ({ on, when: sayWhen(on, language) });
/** Until when, as it was said where that was vague; its last day otherwise. */
export const ended = (until: string | null, untilDay: string): string | null =>
  until ?? (untilDay === END ? null : untilDay);

function places(
  db: Kysely<Views>,
  id: string,
  { day, role, stage, status, who = 'all' }: OrganisationAlliancesRequest,
) {
  let query = db
    .selectFrom('portfolio_party as p')
    .innerJoin('portfolio_alliance as a', 'a.owner', 'p.owner')
    .select(['p.owner', 'p.partyId', 'p.revision', 'p.role', 'p.from', 'p.until', 'p.fromDay', 'p.untilDay'])
    .select(['a.name', 'a.nameKey', 'a.stage', 'a.status', 'a.demonstration'])
    .where('p.organisationId', '=', id);
  if (role !== undefined) query = query.where('p.role', '=', role);
  if (stage !== undefined) query = query.where('a.stage', '=', stage);
  if (status !== undefined) query = query.where('a.status', '=', status);
  if (who === 'present') query = query.where('p.fromDay', '<=', day).where('p.untilDay', '>=', day);
  return query;
}

/** The projects of an alliance that a party proposed, means to carry, or carries. */
async function projectsOf(db: Kysely<Views>, owner: string, partyId: string) {
  const rows = await db
    .selectFrom('project_project')
    .select(['projectId', 'title', 'status', 'proposedBy', 'partners', 'team'])
    .where('owner', '=', owner)
    .orderBy('titleKey')
    .orderBy('revision')
    .execute();
  return rows
    .filter((row) => row.proposedBy === partyId || `${row.partners}${row.team}`.includes(partyId))
    .map(({ projectId, title, status }) => ({ projectId, title, status }));
}

/**
 * Every place that an organisation has or had in an alliance: role and days, how far the alliance is, the projects that it carries there,
 * what it pledged and delivered. Joined when asked; one that was succeeded keeps its own days here, its successor has those since (R34).
 * Undefined where there is no such organisation.
 */
export async function organisationAlliances(db: Kysely<Views>, id: string, request: OrganisationAlliancesRequest) {
  const { language, day, sort = 'name' } = request;
  const known = await db.selectFrom('directory_organisation').select('id').where('id', '=', id).executeTakeFirst();
  if (!known) return undefined;
  const first = sort.endsWith('name') ? 'a.nameKey' : 'p.fromDay';
  const order = { columns: [first, 'p.owner', 'p.revision'], descending: sort.startsWith('-') };
  const page = await pageOf(places(db, id, request), order, request);
  const items = [];
  for (const {
    owner,
    partyId,
    role,
    from,
    until,
    fromDay,
    untilDay,
    name,
    stage,
    status,
    demonstration,
  } of page.items) {
    const end = ended(until, untilDay);
    items.push({
      ...{ id: owner.slice('alliance-'.length), name, status, demonstration: demonstration === 1 },
      stage: stage === '' ? null : { stage, name: label('stage', stage, language) },
      ...{ partyId, role, roleName: label('party-role', role as PartyRole, language) },
      ...{ from: dated(from, language), until: end === null ? null : dated(end, language) },
      present: fromDay <= day && day <= untilDay,
      projects: await projectsOf(db, owner, partyId),
      means: meansOf(await contributionsBy(db, owner, partyId)),
    });
  }
  return { ...page, items };
}

/** R42: the projects to which an organisation has committed itself as a member of a network head, in any alliance. */
export async function affiliationsOf(
  db: Kysely<Views>,
  id: string,
  { language, day }: { readonly language: Language; readonly day: string },
) {
  const rows = await db
    .selectFrom('project_affiliate as f')
    .innerJoin('portfolio_alliance as a', 'a.owner', 'f.owner')
    .leftJoin('project_project as p', (on) =>
      on.onRef('p.owner', '=', 'f.owner').onRef('p.projectId', '=', 'f.projectId'),
    )
    .select(['f.owner', 'f.engagementId', 'f.projectId', 'f.throughPartyId', 'f.from', 'f.fromDay', 'f.untilDay'])
    .select(['a.name', 'p.title'])
    .where('f.organisationId', '=', id)
    .orderBy('a.nameKey')
    .orderBy('f.owner')
    .orderBy('f.revision')
    .execute();
  return rows.map(({ owner, engagementId, projectId, title, throughPartyId, from, fromDay, untilDay, name }) => ({
    ...{ id: owner.slice('alliance-'.length), name, engagementId, throughPartyId, project: { projectId, title } },
    ...{ from, when: sayWhen(from, language), until: ended(null, untilDay) },
    present: fromDay <= day && day <= untilDay,
  }));
}
