import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import { plainWords } from '../contract/words.ts';
import { plainSay } from '../history/plain-say.ts';
import type { Views } from '../projections.ts';
import { contains, pageOf, type Page, type PageRequest } from '../query/page.ts';
import { partiesNamed, type PartyNamed } from '../query/parties.ts';
import { reportSaid, unknown } from '../reports/words.ts';
import { contributionsTo, meansOf, type Means } from './means.ts';
import { projectStatusName } from './status-names.ts';
import type { ProjectStatus } from './tables.ts';

export const PROJECT_SORTS = ['title', '-title', 'proposed', '-proposed'] as const;
const SORT_COLUMNS = { title: 'titleKey', proposed: 'proposedKey' } as const;

export interface ProjectsRequest extends PageRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: what organisations are called. */
  readonly day: string;
  readonly status?: ProjectStatus | undefined;
  /** A party that proposes it, means to carry it, or brings something to it. */
  readonly party?: string | undefined;
  /** Free words, each to be found in title or aim. */
  readonly words?: string | undefined;
  readonly sort?: (typeof PROJECT_SORTS)[number] | undefined;
}
export interface DateSaid {
  /** EDTF, and as a person says it. */
  readonly on: string;
  readonly when: string;
}
export interface ProjectSummary {
  readonly projectId: string;
  readonly title: string;
  readonly aim: string;
  readonly status: ProjectStatus;
  readonly statusName: string;
  /** R37: known by a source only; what that leaves out is « non connu », not nothing. */
  readonly reported: boolean;
  readonly budgetCents: number | null;
  /** « 25 000 € »; « non connu » where a source leaves it out; null where there is none. */
  readonly budgetSaid: string | null;
  readonly proposedBy: PartyNamed | null;
  /** By name; « non connu » where a source leaves it out. */
  readonly proposedBySaid: string | null;
  readonly partners: readonly PartyNamed[];
  readonly proposed: DateSaid;
  readonly launched: DateSaid | null;
  readonly ended: DateSaid | null;
  readonly milestones: { readonly open: number; readonly reached: number; readonly dropped: number };
  /** The next milestone that is neither reached nor dropped. */
  readonly nextMilestone: { readonly title: string; readonly due: string; readonly when: string } | null;
  readonly results: number;
  readonly openDifficulties: number;
  /** Null where a source says nothing of them; then `meansSaid` is « non connu ». */
  readonly means: Means | null;
  readonly meansSaid: string | null;
  /** Where only a source says that it was launched, which (R37). */
  readonly launchReport: ReturnType<typeof reportSaid>;
}

export const dateSaid = (on: string, language: Language): DateSaid => ({ on, when: sayWhen(on, language) });

function filtered(db: Kysely<Views>, owner: string, { status, party, words }: ProjectsRequest) {
  let query = db.selectFrom('project_project').where('project_project.owner', '=', owner);
  if (status !== undefined) query = query.where('status', '=', status);
  if (party !== undefined)
    query = query.where((e) =>
      e.or([e('proposedBy', '=', party), contains('partners', `"${party}"`), contains('team', `"${party}"`)]),
    );
  for (const word of plainWords(words ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where((e) => e.or([contains('titleKey', word), contains('aimKey', word)]));
  return query;
}

/** What stands beside some projects, in one read a table. */
export async function beside(db: Kysely<Views>, owner: string, projectIds: readonly string[]) {
  if (projectIds.length === 0) return { milestones: [], results: [], difficulties: [], contributions: [] };
  const milestones = db
    .selectFrom('project_milestone')
    .selectAll()
    .where('owner', '=', owner)
    .where('projectId', 'in', projectIds)
    .orderBy('due')
    .orderBy('milestoneId');
  const results = db
    .selectFrom('project_result')
    .selectAll()
    .where('owner', '=', owner)
    .where('projectId', 'in', projectIds)
    .orderBy('sortKey')
    .orderBy('revision');
  const difficulties = db
    .selectFrom('project_difficulty')
    .selectAll()
    .where('owner', '=', owner)
    .where('projectId', 'in', projectIds)
    .orderBy('sortKey')
    .orderBy('revision');
  return {
    milestones: await milestones.execute(),
    results: await results.execute(),
    difficulties: await difficulties.execute(),
    contributions: await contributionsTo(db, owner, projectIds),
  };
}
export type Beside = Awaited<ReturnType<typeof beside>>;

/** One project as lists show it. */
export function summary(
  row: Views['project_project'],
  { milestones, results, difficulties, contributions }: Beside,
  nameParty: (partyId: string) => PartyNamed,
  language: Language,
): ProjectSummary {
  const { projectId, title, aim, status, budgetCents, proposedBy, launchedOn, endedOn } = row;
  const none = row.reported === 1 ? unknown(language) : null;
  const mine = <R extends { projectId: string }>(rows: readonly R[]) => rows.filter((r) => r.projectId === projectId);
  const count = (wanted: string) => mine(milestones).filter((m) => m.status === wanted).length;
  const next = mine(milestones).find((m) => m.status === 'open');
  const brought = mine(contributions);
  const meansUnknown = none !== null && brought.length === 0;
  const proposer = proposedBy === null ? null : nameParty(proposedBy);
  return {
    ...{ projectId, title, aim, status, statusName: projectStatusName(status, language), budgetCents },
    reported: row.reported === 1,
    budgetSaid: budgetCents === null ? none : plainSay(language).amount({ kind: 'money', cents: budgetCents }),
    proposedBy: proposer,
    proposedBySaid: proposer === null ? none : (proposer.name ?? unknown(language)),
    partners: parse(row.partners).map(nameParty),
    proposed: dateSaid(row.proposedOn, language),
    launched: launchedOn === null ? null : dateSaid(launchedOn, language),
    ended: endedOn === null ? null : dateSaid(endedOn, language),
    milestones: { open: count('open'), reached: count('reached'), dropped: count('dropped') },
    nextMilestone: next ? { title: next.title, due: next.due, when: sayWhen(next.due, language) } : null,
    results: mine(results).length,
    openDifficulties: mine(difficulties).filter((d) => d.status === 'open').length,
    means: meansUnknown ? null : meansOf(brought),
    meansSaid: meansUnknown ? none : null,
    launchReport: reportSaid(parseOr(row.launchBasis, null)),
  };
}

/** The projects of an alliance. */
export async function listProjects(
  db: Kysely<Views>,
  owner: string,
  request: ProjectsRequest,
): Promise<Page<ProjectSummary>> {
  const { sort = 'proposed', day, language } = request;
  const column = SORT_COLUMNS[sort.replace('-', '') as keyof typeof SORT_COLUMNS];
  const order = { columns: [column, 'revision'], descending: sort.startsWith('-') };
  const page = await pageOf(filtered(db, owner, request).selectAll(), order, request);
  const besides = await beside(
    db,
    owner,
    page.items.map(({ projectId }) => projectId),
  );
  const nameParty = await partiesNamed(db, owner, day);
  return { ...page, items: page.items.map((row) => summary(row, besides, nameParty, language)) };
}
