import { label } from '@alliage/domain';
import { sayWhen, type BodyKind, type Language, type Matter, type Outcome } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import { plainWords } from '../contract/words.ts';
import type { Views } from '../projections.ts';
import { reportedDecisions } from '../reports/queries.ts';
import { contains, pageOf, type Page, type PageRequest } from '../query/page.ts';

export const DECISION_SORTS = ['number', '-number', 'taken', '-taken'] as const;
const SORT_COLUMNS = { number: ['number'], taken: ['takenKey', 'number'] } as const;

/** How a decision stands: `waiting` for boards or criteria, `in-effect`, `superseded` by a later one… */
export const DECISION_STATUSES = [
  'in-effect',
  'waiting',
  'superseded',
  'not-ratified',
  'rejected',
  'sent-back',
] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

const STATUS_NAMES: Readonly<Record<DecisionStatus, Readonly<Record<Language, string>>>> = {
  'in-effect': { fr: 'en vigueur', en: 'in effect' },
  waiting: { fr: 'en attente d’effet', en: 'waiting to take effect' },
  superseded: { fr: 'remplacée', en: 'superseded' },
  'not-ratified': { fr: 'non ratifiée', en: 'not ratified' },
  rejected: { fr: 'rejetée', en: 'rejected' },
  'sent-back': { fr: 'renvoyée au comité technique', en: 'sent back to the technical committee' },
};
export const statusNamed = (status: DecisionStatus, language: Language) => ({
  status,
  statusName: STATUS_NAMES[status][language],
});

export interface DecisionsRequest extends PageRequest {
  readonly language: Language;
  readonly matter?: Matter | undefined;
  readonly outcome?: Outcome | undefined;
  readonly status?: DecisionStatus | undefined;
  readonly body?: BodyKind | undefined;
  /** Taken in this session. */
  readonly session?: string | undefined;
  /** Free words, each to be found in title or text. */
  readonly words?: string | undefined;
  readonly sort?: (typeof DECISION_SORTS)[number] | undefined;
}

type Row = Views['decision_decision'];

export function statusOf(row: Pick<Row, 'outcome' | 'supersededBy' | 'notRatifiedOn' | 'effectOn'>): DecisionStatus {
  if (row.outcome !== 'adopted') return row.outcome;
  if (row.supersededBy !== null) return 'superseded';
  if (row.notRatifiedOn !== null) return 'not-ratified';
  return row.effectOn === null ? 'waiting' : 'in-effect';
}

function withStatus(status: DecisionStatus, db: Kysely<Views>, owner: string) {
  const all = db.selectFrom('decision_decision').where('owner', '=', owner);
  if (status === 'rejected' || status === 'sent-back') return all.where('outcome', '=', status);
  const adopted = all.where('outcome', '=', 'adopted');
  if (status === 'superseded') return adopted.where('supersededBy', 'is not', null);
  const standing = adopted.where('supersededBy', 'is', null);
  if (status === 'not-ratified') return standing.where('notRatifiedOn', 'is not', null);
  return standing.where('notRatifiedOn', 'is', null).where('effectOn', status === 'waiting' ? 'is' : 'is not', null);
}

function filtered(db: Kysely<Views>, owner: string, request: DecisionsRequest) {
  const { status, matter, outcome, body, session, words } = request;
  let query =
    status === undefined
      ? db.selectFrom('decision_decision').where('owner', '=', owner)
      : withStatus(status, db, owner);
  if (matter !== undefined) query = query.where('matter', '=', matter);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  if (body !== undefined) query = query.where('bodyKind', '=', body);
  if (session !== undefined) query = query.where('sessionId', '=', session);
  for (const word of plainWords(words ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where(contains('wordsKey', word));
  return query;
}

/** One decision as lists show it. */
export function decisionSummary(row: Row, language: Language) {
  const { decisionId, number, title, matter, bodyKind, bodyId, sessionId, outcome, mode, takenOn } = row;
  const { allies } = parse(row.tally);
  return {
    ...{ decisionId, number, title, ...statusNamed(statusOf(row), language) },
    ...{ outcome, outcomeName: label('outcome', outcome, language) },
    matter: { matter, name: label('matter', matter, language) },
    body: { bodyId, kind: bodyKind, name: label('body', bodyKind, language) },
    ...{ sessionId, on: takenOn, when: sayWhen(takenOn, language) },
    mode: { mode, name: label('mode', mode, language) },
    allies: { for: allies.for, against: allies.against, abstain: allies.abstain },
    exceptional: row.exceptional === 1,
  };
}
export type DecisionSummary = ReturnType<typeof decisionSummary>;

type ReportedDecision = Awaited<ReturnType<typeof reportedDecisions>>[number];

/** The register of an alliance: one series of numbers, unbroken, in order of recording (R23); the series H apart (R37). */
export async function listDecisions(
  db: Kysely<Views>,
  owner: string,
  request: DecisionsRequest,
): Promise<Page<DecisionSummary> & { readonly reported: readonly ReportedDecision[] }> {
  const { sort = 'number', language } = request;
  const columns = SORT_COLUMNS[sort.replace('-', '') as keyof typeof SORT_COLUMNS];
  const page = await pageOf(
    filtered(db, owner, request).selectAll(),
    { columns, descending: sort.startsWith('-') },
    request,
  );
  const reported = await reportedDecisions(db, owner, { language });
  return { ...page, items: page.items.map((row) => decisionSummary(row, language)), reported };
}
