import { label } from '@alliage/domain';
import { sayWhen, type BodyKind, type Language } from '@alliage/events';
import { sql, type Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { pageOf, type PageRequest } from '../query/page.ts';
import type { SessionStatus } from './tables.ts';
import { sayTime, statusName } from './words.ts';

export const SESSION_SORTS = ['day', '-day'] as const;

export interface SessionsRequest extends PageRequest {
  readonly language: Language;
  readonly body?: string | undefined;
  readonly kind?: BodyKind | undefined;
  readonly status?: SessionStatus | undefined;
  readonly form?: 'meeting' | 'consultation' | undefined;
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly sort?: (typeof SESSION_SORTS)[number] | undefined;
}

/** Sessions with the kind of their body: the round table has no row of its own (R36). */
export function sessionsOf(db: Kysely<Views>, owner: string) {
  const joined = db
    .selectFrom('session_session as s')
    .leftJoin('body_body as b', (on) => on.onRef('b.owner', '=', 's.owner').onRef('b.bodyId', '=', 's.bodyId'))
    .selectAll('s')
    .select([sql<BodyKind>`coalesce(${sql.ref('b.kind')}, 'round-table')`.as('bodyKind')])
    .where('s.owner', '=', owner);
  return db.selectFrom(joined.as('session')).selectAll();
}
export type SessionRow = Views['session_session'] & { readonly bodyKind: BodyKind };

/** A session as lists show it. */
export const headOf = (row: SessionRow, language: Language) => ({
  sessionId: row.sessionId,
  body: { bodyId: row.bodyId, kind: row.bodyKind, name: label('body', row.bodyKind, language) },
  ...{ title: row.title, form: row.form, startsAt: row.startsAt, closesAt: row.closesAt },
  when: sayTime(row.startsAt, language),
  until: row.closesAt === null ? null : sayTime(row.closesAt, language),
  ...{ place: row.place, link: row.link },
  ...{ status: row.status, statusName: statusName(row.status, language) },
  notice: {
    ...{ given: row.noticeGiven, required: row.noticeRequired, charterVersion: row.noticeCharter },
    short: row.short === 1,
  },
  convened: { on: row.convenedOn, when: sayWhen(row.convenedOn, language) },
  secondConvocationOf: row.secondConvocationOf,
  published: row.publishedTo,
});

/** The sessions of an alliance, latest first unless said. */
export async function listSessions(db: Kysely<Views>, owner: string, request: SessionsRequest) {
  const { language, body, kind, status, form, from, until, sort = '-day' } = request;
  let query = sessionsOf(db, owner);
  if (body !== undefined) query = query.where('session.bodyId', '=', body);
  if (kind !== undefined) query = query.where('session.bodyKind', '=', kind);
  if (status !== undefined) query = query.where('session.status', '=', status);
  if (form !== undefined) query = query.where('session.form', '=', form);
  if (from !== undefined) query = query.where('session.startsAt', '>=', from);
  // Text order: every time of that day comes before this.
  if (until !== undefined) query = query.where('session.startsAt', '<=', `${until}T99`);
  const order = { columns: ['session.startsAt', 'session.sessionId'], descending: sort.startsWith('-') };
  const page = await pageOf(query, order, request);
  const counts = await itemCounts(
    db,
    owner,
    page.items.map((row) => row.sessionId),
  );
  return {
    ...page,
    items: page.items.map((row) => ({
      ...headOf(row as SessionRow, language),
      items: counts.get(row.sessionId) ?? { all: 0, decisions: 0 },
    })),
  };
}

async function itemCounts(db: Kysely<Views>, owner: string, sessionIds: readonly string[]) {
  const counts = new Map<string, { all: number; decisions: number }>();
  if (sessionIds.length === 0) return counts;
  const rows = await db
    .selectFrom('session_item')
    .select(['sessionId', 'decisionId'])
    .where('owner', '=', owner)
    .where('sessionId', 'in', sessionIds)
    .execute();
  for (const { sessionId, decisionId } of rows) {
    const before = counts.get(sessionId) ?? { all: 0, decisions: 0 };
    counts.set(sessionId, { all: before.all + 1, decisions: before.decisions + (decisionId === null ? 0 : 1) });
  }
  return counts;
}
