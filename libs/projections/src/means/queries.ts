import { label } from '@alliage/domain';
import { sayWhen, type Amount, type Language, type MeansPurpose } from '@alliage/events';
import type { Kysely } from 'kysely';
import { amountSaid } from '../projects/amount-said.ts';
import { meansOf, totalOf, type Means } from '../projects/means.ts';
import type { Views } from '../projections.ts';
import { pageOf, type PageRequest } from '../query/page.ts';
import { partiesNamed, thingsNamed, type NameParty, type PartyNamed } from '../query/parties.ts';
import { supportsOf } from './supports.ts';

export const MEANS_SORTS = ['day', '-day'] as const;
export const MEANS_DESTINATIONS = ['alliance', 'project'] as const;

export interface MeansRequest extends PageRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: what organisations are called. */
  readonly day: string;
  /** Who brings it. */
  readonly party?: string | undefined;
  /** To that project. */
  readonly project?: string | undefined;
  /** To the alliance as a whole, or to projects. */
  readonly to?: (typeof MEANS_DESTINATIONS)[number] | undefined;
  readonly kind?: Amount['kind'] | undefined;
  readonly purpose?: MeansPurpose | undefined;
  readonly sort?: (typeof MEANS_SORTS)[number] | undefined;
}
type Row = Views['project_contribution'];
/** The projects by id, the alliance as a whole being null. */
type NameProject = (projectId: string) => { readonly projectId: string; readonly title: string | null } | null;

const KIND_NAMES: Readonly<Record<Amount['kind'], Readonly<Record<Language, string>>>> = {
  money: { fr: 'argent', en: 'money' },
  time: { fr: 'temps', en: 'time' },
  skills: { fr: 'compétences', en: 'skills' },
  equipment: { fr: 'matériel', en: 'equipment' },
  network: { fr: 'réseau', en: 'network' },
};

function filtered(db: Kysely<Views>, owner: string, { party, project, to, kind, purpose }: MeansRequest) {
  let query = db.selectFrom('project_contribution').selectAll().where('owner', '=', owner);
  if (party !== undefined) query = query.where('partyId', '=', party);
  if (project !== undefined) query = query.where('projectId', '=', project);
  if (to !== undefined) query = query.where('projectId', to === 'alliance' ? '=' : '!=', '');
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (purpose !== undefined) query = query.where('purpose', '=', purpose);
  return query;
}

const figures = (row: Row, language: Language) => ({
  ...{ amount: amountSaid(row, language), cents: row.cents, minutes: row.minutes, volunteer: row.volunteer === 1 },
  ...{ words: row.words, on: row.on, when: sayWhen(row.on, language) },
});

/** A pledge with what was delivered of it, or a contribution that nobody had pledged. */
function entry(
  row: Row,
  delivered: readonly Row[],
  nameParty: NameParty,
  nameProject: NameProject,
  language: Language,
) {
  const isPledge = row.step === 'pledged';
  const deliveries = isPledge ? delivered.filter(({ pledgeId }) => pledgeId === row.contributionId) : [row];
  return {
    ...{ contributionId: row.contributionId, party: nameParty(row.partyId), project: nameProject(row.projectId) },
    purpose: { purpose: row.purpose, name: label('means-purpose', row.purpose, language) },
    ...{ kind: row.kind, kindName: KIND_NAMES[row.kind][language] },
    pledged: isPledge ? { ...figures(row, language), withdrawn: row.withdrawn === 1 } : null,
    delivered: totalOf(deliveries),
    deliveries: deliveries.map((one) => ({ deliveryId: one.contributionId, ...figures(one, language) })),
  };
}

/** Totals by party or destination; each with money, time and the rest beside each other, never one figure. */
function by<T extends object | null>(rows: readonly Row[], of: (row: Row) => string, named: (id: string) => T) {
  return [...Map.groupBy(rows, of)].map(([id, some]): { of: T; means: Means } => ({
    of: named(id),
    means: meansOf(some),
  }));
}

/**
 * The means of an alliance (section 5): pledges with what was delivered of each, and deliveries that nobody had pledged; totals of all that
 * fits the filters, by party and destination; supports, which only the party filters.
 */
export async function listMeans(db: Kysely<Views>, owner: string, request: MeansRequest) {
  const { language, day, party, sort = 'day' } = request;
  const query = filtered(db, owner, request);
  const order = { columns: ['sortKey', 'revision'], descending: sort.startsWith('-') };
  const page = await pageOf(
    query.where((e) => e.or([e('step', '=', 'pledged'), e('pledgeId', 'is', null)])),
    order,
    request,
  );
  const all = await query.orderBy('sortKey').orderBy('revision').execute();
  const titles = await thingsNamed(db, owner, [...new Set(all.map(({ projectId }) => projectId))]);
  const nameParty = await partiesNamed(db, owner, day);
  const nameProject: NameProject = (projectId) =>
    projectId === '' ? null : { projectId, title: titles.get(projectId) ?? null };
  // Of a pledge all counts that was delivered of it, whatever the filters say.
  const delivered = await db
    .selectFrom('project_contribution')
    .selectAll()
    .where('owner', '=', owner)
    .where('step', '=', 'delivered')
    .orderBy('sortKey')
    .orderBy('revision')
    .execute();
  return {
    ...page,
    items: page.items.map((row) => entry(row, delivered, nameParty, nameProject, language)),
    totals: meansOf(all),
    byParty: by<PartyNamed>(all, (row) => row.partyId, nameParty).map((one) => ({ party: one.of, ...one.means })),
    byDestination: by(all, (row) => row.projectId, nameProject).map((one) => ({ project: one.of, ...one.means })),
    supports: await supportsOf(db, owner, { language, nameParty, party }),
  };
}
