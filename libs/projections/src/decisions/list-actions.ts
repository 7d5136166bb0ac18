import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { personNames } from '../query/names.ts';
import { pageOf, type PageRequest } from '../query/page.ts';
import { decisionNumbers, partiesNamed, thingsNamed } from '../query/parties.ts';

export const ACTION_SORTS = ['due', '-due'] as const;
export const ACTION_STATUSES = ['open', 'completed', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

const STATUS_NAMES: Readonly<Record<ActionStatus, Readonly<Record<Language, string>>>> = {
  open: { fr: 'en cours', en: 'under way' },
  completed: { fr: 'achevée', en: 'completed' },
  dropped: { fr: 'abandonnée', en: 'dropped' },
};

export interface ActionsRequest extends PageRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: what is overdue, and what organisations are called. */
  readonly day: string;
  /** The party that answers for it; the person named. */
  readonly party?: string | undefined;
  readonly person?: string | undefined;
  readonly project?: string | undefined;
  readonly decision?: string | undefined;
  readonly status?: ActionStatus | undefined;
  /** Open, and its due day certainly past. */
  readonly overdue?: boolean | undefined;
  readonly sort?: (typeof ACTION_SORTS)[number] | undefined;
}
type Row = Views['decision_action'];

const isOverdue = ({ status, due }: Row, day: string): boolean => status === 'open' && due < day;

function filtered(db: Kysely<Views>, owner: string, request: ActionsRequest) {
  const { party, person, project, decision, status, overdue, day } = request;
  let query = db.selectFrom('decision_action').where('owner', '=', owner);
  if (party !== undefined) query = query.where('partyId', '=', party);
  if (person !== undefined) query = query.where('personId', '=', person);
  if (project !== undefined) query = query.where('projectId', '=', project);
  if (decision !== undefined) query = query.where('decisionId', '=', decision);
  if (status !== undefined) query = query.where('status', '=', status);
  if (overdue === true) query = query.where('status', '=', 'open').where('due', '<', day);
  if (overdue === false) query = query.where((e) => e.or([e('status', '!=', 'open'), e('due', '>=', day)]));
  return query;
}

/** The actions of an alliance, whoever gave them: a decision, or nobody between sessions (R18). Those due first, first. */
export async function listActions(db: Kysely<Views>, owner: string, request: ActionsRequest) {
  const { language, day, sort = 'due' } = request;
  const order = { columns: ['due', 'actionId'], descending: sort.startsWith('-') };
  const page = await pageOf(filtered(db, owner, request).selectAll(), order, request);
  const nameParty = await partiesNamed(db, owner, day);
  const numbers = await decisionNumbers(db, owner);
  const persons = await personNames(
    db,
    page.items.flatMap(({ personId }) => personId ?? []),
  );
  const titles = await thingsNamed(
    db,
    owner,
    page.items.flatMap(({ projectId }) => projectId ?? []),
  );
  const dated = (on: string) => ({ on, when: sayWhen(on, language) });
  const decision = (decisionId: string) => ({ decisionId, number: numbers.get(decisionId) ?? null });
  const shown = (row: Row) => {
    const { actionId, text, partyId, personId, projectId, decisionId, status, endedOn, supersededBy } = row;
    return {
      ...{ actionId, text, status, statusName: STATUS_NAMES[status][language], overdue: isOverdue(row, day) },
      ...{ due: dated(row.due), firstDue: row.firstDue, moves: row.moves },
      party: nameParty(partyId),
      person: personId === null ? null : { personId, ...(persons.get(personId) ?? { name: null, function: null }) },
      project: projectId === null ? null : { projectId, title: titles.get(projectId) ?? null },
      decision: decisionId === '' ? null : decision(decisionId),
      assigned: dated(row.assignedOn),
      ...{ ended: endedOn === null ? null : dated(endedOn), words: row.words },
      supersededBy: supersededBy === null ? null : decision(supersededBy),
    };
  };
  return { ...page, items: page.items.map(shown) };
}
