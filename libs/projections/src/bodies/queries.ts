import { label } from '@alliage/domain';
import { sayWhen, type BodyKind, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import { END } from '../contract/periods.ts';
import type { Views } from '../projections.ts';
import { personNames } from '../query/names.ts';
import { affiliatesNamed } from '../projects/affiliates-named.ts';
import { pageOf, type PageRequest } from '../query/page.ts';
import { partiesNamed } from '../query/parties.ts';
import { person } from './mandates.ts';

type Db = Kysely<Views>;
export interface Asked {
  readonly language: Language;
  readonly day: string;
}
export const MEMBER_SORTS = ['from', '-from'] as const;

export interface MembersRequest extends PageRequest, Asked {
  readonly party?: string | undefined;
  /** Those of that day, or all that ever were. Default: present. */
  readonly who?: 'present' | 'all' | undefined;
  readonly sort?: (typeof MEMBER_SORTS)[number] | undefined;
}

export const until = (untilDay: string) => (untilDay === END ? null : untilDay);
const running = <R extends { fromDay: string; untilDay: string }>(rows: readonly R[], day: string): R[] =>
  rows.filter(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);

/** Members of a body, with their parties, capacities and alternates. */
export async function listMembers(db: Db, owner: string, bodyId: string, request: MembersRequest) {
  const { language, day, party, who = 'present', sort = 'from' } = request;
  let query = db.selectFrom('body_mandate').selectAll().where('owner', '=', owner).where('bodyId', '=', bodyId);
  if (party !== undefined) query = query.where('partyId', '=', party);
  if (who === 'present') query = query.where('fromDay', '<=', day).where('untilDay', '>=', day);
  const order = { columns: ['body_mandate.fromDay', 'body_mandate.revision'], descending: sort.startsWith('-') };
  const page = await pageOf(query, order, request);
  const alternates = running(
    await db.selectFrom('body_alternate').selectAll().where('owner', '=', owner).execute(),
    day,
  );
  const nameParty = await partiesNamed(db, owner, day);
  const nameAffiliate = await affiliatesNamed(db, owner, day);
  const persons = await personNames(db, [
    ...page.items.map((row) => row.personId),
    ...alternates.map((row) => row.personId),
  ]);
  return {
    ...page,
    items: page.items.map(({ mandateId, partyId, personId, capacities, fromDay, untilDay, term, ...row }) => ({
      mandateId,
      party: nameParty(partyId),
      // R42: there for a member of that party, without voice.
      affiliate: row.engagementId === null ? null : nameAffiliate(row.engagementId),
      person: person(personId, persons),
      capacities: parse(capacities).map((capacity) => ({ capacity, name: label('capacity', capacity, language) })),
      ...{ from: fromDay, until: until(untilDay), term, present: fromDay <= day && day <= untilDay },
      ended: row.endedOn === null ? null : { on: row.endedOn, reason: row.endReason, words: row.endWords },
      alternates: alternates.filter((a) => a.mandateId === mandateId).map((a) => person(a.personId, persons)),
    })),
  };
}

export interface BodiesRequest extends PageRequest, Asked {
  readonly kind?: Exclude<BodyKind, 'round-table'> | undefined;
  readonly who?: 'present' | 'all' | undefined;
  readonly sort?: (typeof MEMBER_SORTS)[number] | undefined;
}

type BodyRow = Views['body_body'];

async function titles(db: Db, owner: string, bodies: readonly BodyRow[]): Promise<ReadonlyMap<string, string>> {
  const projectIds = bodies.map((row) => row.projectId).filter((id) => id !== '');
  if (projectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('project_project')
    .select(['projectId', 'title'])
    .where('owner', '=', owner)
    .where('projectId', 'in', projectIds)
    .execute();
  return new Map(rows.map(({ projectId, title }) => [projectId, title]));
}

const headOf = (row: BodyRow, named: ReadonlyMap<string, string>, { language, day }: Asked) => ({
  ...{ bodyId: row.bodyId, kind: row.kind, name: label('body', row.kind, language) },
  project: row.projectId === '' ? null : { projectId: row.projectId, title: named.get(row.projectId) ?? null },
  constituted: { on: row.constitutedOn, when: sayWhen(row.constitutedOn, language) },
  dissolved:
    row.endedOn === null ? null : { on: row.endedOn, when: sayWhen(row.endedOn, language), words: row.endWords },
  present: row.fromDay <= day && day <= row.untilDay,
});

/** The committees and project teams of an alliance. The round table is there besides, always (R36). */
export async function listBodies(db: Db, owner: string, request: BodiesRequest) {
  const { day, kind, who = 'present', sort = 'from' } = request;
  let query = db.selectFrom('body_body').selectAll().where('owner', '=', owner);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (who === 'present') query = query.where('fromDay', '<=', day).where('untilDay', '>=', day);
  const order = { columns: ['body_body.fromDay', 'body_body.bodyId'], descending: sort.startsWith('-') };
  const page = await pageOf(query, order, request);
  const named = await titles(db, owner, page.items);
  return { ...page, items: page.items.map((row) => headOf(row, named, request)) };
}

/** Which body is meant: by its id, the committee of a kind, or the team of a project, on a day. */
export type BodyMeant =
  { readonly bodyId: string } | { readonly kind: 'political' | 'technical' } | { readonly projectId: string };

export async function findBody(db: Db, owner: string, meant: BodyMeant, day: string): Promise<BodyRow | undefined> {
  const all = db.selectFrom('body_body').selectAll().where('owner', '=', owner);
  if ('bodyId' in meant) return all.where('bodyId', '=', meant.bodyId).executeTakeFirst();
  const those = 'kind' in meant ? all.where('kind', '=', meant.kind) : all.where('projectId', '=', meant.projectId);
  // The one of that day; where it has none, the last one that it had.
  const rows = await those.where('fromDay', '<=', day).orderBy('fromDay').orderBy('bodyId').execute();
  return running(rows, day).at(-1) ?? rows.at(-1);
}

/** A committee or team as a whole: members of the day, leads, guests, who declines, and what waits in its backlog (R14). */
export async function bodyDetails(db: Db, owner: string, row: BodyRow, asked: Asked) {
  const { bodyId } = row;
  const { day } = asked;
  const all = <T extends 'body_guest' | 'body_declined'>(table: T) =>
    db
      .selectFrom(table as 'body_guest')
      .selectAll()
      .where('owner', '=', owner)
      .where('bodyId', '=', bodyId)
      .execute();
  const guests = running(await all('body_guest'), day);
  const declined = running((await all('body_declined')) as unknown as Views['body_declined'][], day);
  const nameParty = await partiesNamed(db, owner, day);
  const persons = await personNames(
    db,
    guests.flatMap(({ personId }) => personId ?? []),
  );
  const { items: members } = await listMembers(db, owner, bodyId, { ...asked, limit: 200 });
  const leads = { lead: row.lead, coLead: row.coLead };
  const leader = (mandateId: string | null) => members.find((member) => member.mandateId === mandateId) ?? null;
  return {
    ...headOf(row, await titles(db, owner, [row]), asked),
    ...(row.kind === 'project-team' ? { lead: leader(leads.lead), coLead: leader(leads.coLead) } : {}),
    members,
    guests: guests.map(({ guestId, partyId, personId }) => ({
      ...{ guestId, party: nameParty(partyId) },
      person: personId === null ? null : person(personId, persons),
    })),
    declined: declined.map(({ partyId, fromDay, words }) => ({ party: nameParty(partyId), since: fromDay, words })),
    backlog: await backlogOf(db, owner, bodyId, asked.language),
  };
}

/** A committee before it is constituted: nobody on it, nothing waiting. */
export const notConstituted = (kind: 'political' | 'technical', language: Language) => ({
  ...{ bodyId: null, kind, name: label('body', kind, language), project: null },
  ...{ constituted: null, dissolved: null, present: false },
  ...{ members: [], guests: [], declined: [], backlog: [] },
});

/** R14: items that wait for a later session of the body, oldest first. */
export async function backlogOf(db: Db, owner: string, bodyId: string, language: Language) {
  const rows = await db
    .selectFrom('session_item')
    .selectAll()
    .where('owner', '=', owner)
    .where('bodyId', '=', bodyId)
    .where('waiting', '=', 1)
    .orderBy('addedAt')
    .execute();
  return rows.map(({ itemId, sessionId, title, kind, matter, outcome }) => ({
    ...{ itemId, sessionId, title, kind, outcome },
    matter: matter === null ? null : { matter, name: label('matter', matter, language) },
  }));
}

/** The round table on a day: the representatives of the allies (R36). */
export async function roundTable(db: Db, owner: string, asked: Asked) {
  const { day } = asked;
  const rows = await db
    .selectFrom('parties_person as p')
    .innerJoin('portfolio_party as r', (on) => on.onRef('r.owner', '=', 'p.owner').onRef('r.partyId', '=', 'p.partyId'))
    .select(['p.mandateId', 'p.partyId', 'p.personId', 'p.fromDay', 'p.untilDay'])
    .distinct()
    .where('p.owner', '=', owner)
    .where('p.as', '=', 'representative')
    .where('r.role', '=', 'ally')
    .where('r.fromDay', '<=', day)
    .where('r.untilDay', '>=', day)
    .where('p.fromDay', '<=', day)
    .where('p.untilDay', '>=', day)
    .orderBy('p.fromDay')
    .orderBy('p.mandateId')
    .execute();
  const nameParty = await partiesNamed(db, owner, day);
  const persons = await personNames(
    db,
    rows.map(({ personId }) => personId),
  );
  const bodyId = owner.slice('alliance-'.length);
  return {
    ...{ bodyId, kind: 'round-table' as const, name: label('body', 'round-table', asked.language) },
    members: rows.map(({ mandateId, partyId, personId, fromDay, untilDay }) => ({
      ...{ mandateId, party: nameParty(partyId), person: person(personId, persons) },
      ...{ from: fromDay, until: until(untilDay) },
    })),
    backlog: await backlogOf(db, owner, bodyId, asked.language),
  };
}

/** R8: the cross seats of a day. */
export async function crossSeats(db: Db, owner: string, { day }: Asked) {
  const rows = running(
    await db.selectFrom('body_cross_seat').selectAll().where('owner', '=', owner).orderBy('seatId').execute(),
    day,
  );
  const nameParty = await partiesNamed(db, owner, day);
  const persons = await personNames(
    db,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ seatId, personId, ofPartyId, onPartyId, fromDay, untilDay }) => ({
    ...{ seatId, person: person(personId, persons), of: nameParty(ofPartyId), on: nameParty(onPartyId) },
    ...{ from: fromDay, until: until(untilDay) },
  }));
}
