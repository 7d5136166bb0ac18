import { label } from '@alliage/domain';
import { catalogue, sayWhen, type Language } from '@alliage/events';
import { sql, type Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { pausesOf } from '../overview/pauses.ts';
import { lasting } from '../query/lasted.ts';
import type { BodyKind } from '@alliage/events';
import { sayTime } from '../sessions/words.ts';
import { portfolioFacets } from './facets.ts';
import { openIn } from './open.ts';
import { listAlliances, type PortfolioRequest } from './queries.ts';
import { statusName } from './words.ts';

type Db = Kysely<Views>;
export interface GlanceRequest extends Omit<PortfolioRequest, 'names'> {
  readonly language: Language;
}

/**
 * Fifty alliances at a glance: of each where it stands and since when, who its allies are, what happened last and comes next, and what is open;
 * with how those that fit are spread. The number of queries does not grow with that of alliances.
 */
export async function portfolioAtAGlance(db: Db, { language, ...request }: GlanceRequest) {
  const { day } = request;
  const page = await listAlliances(db, { ...request, names: language });
  const owners = page.items.map(({ id }) => `alliance-${id}`);
  const [last, next, stopped] = [
    await activity(db, owners),
    await nextSessions(db, owners, day),
    await ends(db, owners),
  ];
  const open = await openIn(db, owners, day);
  const dated = (on: string) => ({ on, when: sayWhen(on, language) });
  const items = page.items.map(({ status, parties, ...said }) => {
    const owner = `alliance-${said.id}`;
    const [done, session] = [last.get(owner), next.get(owner)];
    const { since: suspendedOn, over, closedOn } = stopped(owner);
    const { days: daysInStage, lasted: inStage } = lasting(
      said.stageOn,
      suspendedOn ?? closedOn ?? day,
      language,
      over,
    );
    return {
      ...said,
      ...{ status, statusName: statusName(status, language) },
      // No day of a suspension counts (G8); null where the dates are too vague to count days.
      ...{ daysInStage, inStage },
      suspended: status !== 'suspended' || suspendedOn === null ? null : dated(suspendedOn),
      closed: closedOn === null ? null : dated(closedOn),
      parties,
      allies: parties.filter(({ role }) => role === 'ally').map(({ name }) => name ?? null),
      lastActivity: done
        ? { ...dated(done.lastOn), what: catalogue[done.lastType][language], recordedAt: done.lastRecorded }
        : null,
      nextSession: session
        ? {
            ...{ sessionId: session.sessionId, startsAt: session.startsAt, when: sayTime(session.startsAt, language) },
            body: { kind: session.kind, name: label('body', session.kind, language) },
            title: session.title,
          }
        : null,
      open: open(owner),
    };
  });
  return { ...page, items, facets: await portfolioFacets(db, { ...request, language }) };
}

async function activity(db: Db, owners: readonly string[]) {
  if (owners.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('portfolio_alliance')
    .select(['owner', 'lastOn', 'lastType', 'lastRecorded'])
    .where('owner', 'in', owners)
    .execute();
  return new Map(rows.map((row) => [row.owner, row]));
}

/** The first session convened for today or later, of any body; the round table has no row of its own (R36). */
async function nextSessions(db: Db, owners: readonly string[], day: string) {
  if (owners.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('session_session as s')
    .leftJoin('body_body as b', (on) => on.onRef('b.owner', '=', 's.owner').onRef('b.bodyId', '=', 's.bodyId'))
    .select(['s.owner', 's.sessionId', 's.startsAt', 's.title'])
    .select([sql<BodyKind>`coalesce(${sql.ref('b.kind')}, 'round-table')`.as('kind')])
    .where('s.owner', 'in', owners)
    .where('s.status', '=', 'convened')
    .where('s.startsAt', '>=', day)
    .orderBy('s.startsAt', 'desc')
    .orderBy('s.sessionId', 'desc')
    .execute();
  // The last one kept is the first to come.
  return new Map(rows.map((row) => [row.owner, row]));
}

/** Of each alliance, when it was closed, and when its stage of today stood still. */
async function ends(db: Db, owners: readonly string[]) {
  const rows =
    owners.length === 0
      ? []
      : await db
          .selectFrom('overview_alliance as a')
          .leftJoin('overview_stage as s', 's.owner', 'a.owner')
          .select(['a.owner', 'a.closedOn', (e) => e.fn.max('s.revision').as('entered')])
          .where('a.owner', 'in', owners)
          .groupBy(['a.owner', 'a.closedOn'])
          .execute();
  const suspensions =
    owners.length === 0
      ? []
      : await db.selectFrom('overview_suspension').selectAll().where('owner', 'in', owners).execute();
  return (owner: string) => {
    const row = rows.find((one) => one.owner === owner);
    const own = suspensions.filter((one) => one.owner === owner);
    return { ...pausesOf(own, row?.entered ?? -1), closedOn: row?.closedOn ?? null };
  };
}
