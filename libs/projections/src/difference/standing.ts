import { isComplete, type AllianceState } from '@alliage/domain';
import { spanOfDay, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { listCharters } from '../charter/queries.ts';
import { listDecisions } from '../decisions/queries.ts';
import { overviewOf } from '../overview/queries.ts';
import { listParties } from '../parties/queries.ts';
import type { Views } from '../projections.ts';
import { listProjects } from '../projects/queries.ts';
import { LARGEST_PAGE, type Page, type PageRequest } from '../query/page.ts';

/** What two moments are compared by: each thing with its name, and how it stood. */
export interface Standing {
  readonly name: string;
  readonly purpose: string | null;
  readonly stage: string | null;
  readonly status: 'open' | 'suspended' | 'closed';
  /** Names and roles of the parties of that day. */
  readonly parties: ReadonlyMap<string, { readonly name: string | null; readonly role: string }>;
  /** Version in force. */
  readonly charter: number | null;
  /** Committees that are complete (R5). */
  readonly complete: readonly ('political' | 'technical')[];
  readonly conditions: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, { readonly title: string; readonly status: string }>;
  /** How many decisions the register has. */
  readonly decisions: number;
}

async function allOf<T>(ask: (page: PageRequest) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  for (let cursor: string | undefined | null; cursor !== null;) {
    const page: Page<T> = await ask({ limit: LARGEST_PAGE, cursor });
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

/** How an alliance stood, by the rows of a moment and what the rules knew then; undefined where it had not begun. */
export async function standingOf(
  db: Kysely<Views>,
  owner: string,
  state: AllianceState,
  asked: { readonly language: Language; readonly day: string },
): Promise<Standing | undefined> {
  const overview = await overviewOf(db, owner, asked);
  if (!overview) return undefined;
  const parties = await allOf((page) => listParties(db, owner, { ...asked, ...page }));
  const projects = await allOf((page) => listProjects(db, owner, { ...asked, ...page }));
  const charters = await listCharters(db, owner, { ...asked, status: 'in-force', sort: '-version' });
  const { total } = await listDecisions(db, owner, { ...asked, limit: 1 });
  const on = spanOfDay(asked.day);
  return {
    name: overview.name,
    purpose: overview.purpose?.words ?? null,
    stage: overview.stages.at(-1)?.name ?? null,
    status: overview.status as Standing['status'],
    parties: new Map(parties.map(({ partyId, name, roleName }) => [partyId, { name, role: roleName }])),
    charter: charters.items[0]?.version ?? null,
    complete: (['political', 'technical'] as const).filter((kind) => isComplete(state, kind, on).complete),
    conditions: new Map(overview.openConditions.map(({ conditionId, text }) => [conditionId, text])),
    projects: new Map(projects.map(({ projectId, title, statusName }) => [projectId, { title, status: statusName }])),
    decisions: total,
  };
}
