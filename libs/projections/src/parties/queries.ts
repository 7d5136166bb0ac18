import { label } from '@alliage/domain';
import { sayWhen, type Language, type PartyRole } from '@alliage/events';
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { parse } from '../contract/columns.ts';
import { END } from '../contract/periods.ts';
import type { Views } from '../projections.ts';
import { saidBeside } from '../provenance/worth-saying.ts';
import { affiliatesOf } from '../projects/affiliates-of.ts';
import type { ActShown } from '../evidence/queries.ts';
import { organisationNames, personNames } from '../query/names.ts';
import { pageOf, type PageRequest } from '../query/page.ts';
import { organisationsBefore, successionsOfParty } from './successions.ts';

type Db = Kysely<Views>;
export const PARTY_SORTS = ['name', '-name', 'joined', '-joined'] as const;

export interface PartiesRequest extends PageRequest {
  readonly language: Language;
  readonly day: string;
  readonly role?: PartyRole | undefined;
  /** Those that are there on that day, or all that ever were. Default: present. */
  readonly who?: 'present' | 'all' | undefined;
  readonly sort?: (typeof PARTY_SORTS)[number] | undefined;
  readonly evidence?: Evidence | undefined;
}
/** Acts on evidence by the revision that recorded them (R41). */
type Evidence = ReadonlyMap<number, ActShown>;

/**
 * Every party with the role that counts on a day: the one that it holds then, else the last one that it held.
 * Joined with the name that its organisation has today, for sorting.
 */
function partiesOn(db: Db, owner: string, day: string) {
  const counting = db
    .selectFrom('parties_role as r')
    .select(sql<number>`max(${sql.ref('r.revision')})`.as('revision'))
    .where('r.owner', '=', owner)
    .where('r.fromDay', '<=', day)
    .groupBy('r.partyId');
  const joined = db
    .selectFrom('parties_role as r')
    .innerJoin('parties_party as p', (on) => on.onRef('p.owner', '=', 'r.owner').onRef('p.partyId', '=', 'r.partyId'))
    .leftJoin('directory_organisation as o', 'o.id', 'p.organisationId')
    .where('r.owner', '=', owner)
    .where('r.revision', 'in', counting)
    .select([
      'p.partyId',
      'p.organisationId',
      'p.sharesVoiceWith',
      'r.revision',
      'p.mergedInto',
      'r.role',
      'r.from',
      'r.until',
      'r.fromDay',
      'r.untilDay',
      'r.ended',
      'r.basis',
    ])
    .select([sql<string>`coalesce(${sql.ref('o.nameKey')}, '')`.as('nameKey'), 'o.kind']);
  return db.selectFrom(joined.as('party'));
}
type PartyRow = Awaited<ReturnType<ReturnType<typeof allColumns>['execute']>>[number];
const allColumns = (db: Db, owner: string, day: string) => partiesOn(db, owner, day).selectAll();

/** R34: before it was taken over, a party is the organisation that it then was. */
async function then<P extends { readonly items: readonly PartyRow[] }>(db: Db, owner: string, day: string, page: P) {
  const was = await organisationsBefore(db, owner, day);
  const items = page.items.map((row) => ({ ...row, ...was.get(row.partyId) }));
  return { ...page, items };
}

/** The parties of an alliance, with their names of that day. */
export async function listParties(db: Db, owner: string, request: PartiesRequest) {
  const { role, who = 'present', sort = 'name', day } = request;
  let query = allColumns(db, owner, day);
  if (role !== undefined) query = query.where('role', '=', role);
  if (who === 'present') query = query.where('untilDay', '>=', day);
  const column = sort.endsWith('name') ? 'nameKey' : 'fromDay';
  const order = { columns: [`party.${column}`, 'party.partyId'], descending: sort.startsWith('-') };
  const page = await then(db, owner, day, await pageOf(query, order, request));
  const names = await organisationNames(
    db,
    page.items.map(({ organisationId }) => organisationId),
    day,
  );
  return {
    ...page,
    items: page.items.map((row) => partyOf(row, names.get(row.organisationId) ?? null, request)),
  };
}

interface Asked {
  readonly language: Language;
  readonly day: string;
  readonly evidence?: Evidence | undefined;
}
function partyOf(row: PartyRow, name: string | null, { language, day, evidence }: Asked) {
  const { partyId, organisationId, sharesVoiceWith, role, kind, from, until, untilDay, ended, mergedInto } = row;
  const basis = parse(row.basis);
  return {
    ...{ partyId, organisationId, name, kind, role, roleName: label('party-role', role, language), sharesVoiceWith },
    present: untilDay >= day,
    from: { on: from, when: sayWhen(from, language) },
    until: until === null ? null : { on: until, when: sayWhen(until, language) },
    ended,
    // R34: the party that goes on for both.
    mergedInto,
    // R37: where only a source says so, it stands beside.
    basis: basis.kind,
    report: basis.kind === 'report' ? { source: basis.source ?? null, reason: basis.reason ?? null } : null,
    // R41: the paper on which its place rests, and whether that is still to be confirmed.
    evidence: evidence?.get(row.revision) ?? null,
  };
}

type OfParty = 'parties_role' | 'parties_profile' | 'parties_withdrawal' | 'parties_person';
const of = <T extends OfParty>(db: Db, table: T, owner: string, partyId: string) => {
  const one = db
    .selectFrom(table as OfParty)
    .selectAll()
    .where('owner', '=', owner)
    .where('partyId', '=', partyId);
  return one as unknown as SelectQueryBuilder<Views, T, Views[T]>;
};

/** One party with its people, its profile, its ties, and how it came and went. */
export async function partyDetails(db: Db, owner: string, partyId: string, { language, day, evidence }: Asked) {
  const found = await allColumns(db, owner, day).where('partyId', '=', partyId).executeTakeFirst();
  if (!found) return undefined;
  const row = (await then(db, owner, day, { items: [found] })).items[0] ?? found;
  const [roles, profiles, withdrawals, people] = [
    await of(db, 'parties_role', owner, partyId).orderBy('revision').execute(),
    await of(db, 'parties_profile', owner, partyId).orderBy('version').execute(),
    await of(db, 'parties_withdrawal', owner, partyId).orderBy('revision').execute(),
    await of(db, 'parties_person', owner, partyId).orderBy('revision').execute(),
  ];
  const ties = await tiesOf(db, owner, partyId, { language, day });
  const names = await organisationNames(db, [row.organisationId], day);
  const persons = await personNames(
    db,
    people.map(({ personId }) => personId),
  );
  const peopleAs = (as: 'representative' | 'pilot') =>
    people
      .filter((one) => one.as === as)
      .map(({ personId, mandateId, fromDay, untilDay }) => ({
        ...{ personId, ...(as === 'representative' ? { mandateId } : {}) },
        ...{ name: persons.get(personId)?.name ?? null, function: persons.get(personId)?.function ?? null },
        ...{ from: fromDay, until: untilDay === END ? null : untilDay, present: fromDay <= day && day <= untilDay },
      }));
  return {
    ...partyOf(row, names.get(row.organisationId) ?? null, { language, day, evidence }),
    roles: roles.map(({ role, from, until, ended, basis }) => ({
      ...{ role, roleName: label('party-role', role, language), from, until, ended, basis: parse(basis).kind },
    })),
    representatives: peopleAs('representative'),
    pilots: peopleAs('pilot'),
    profile: profileOf(profiles.at(-1), language),
    profileVersions: profiles.map(({ version, on }) => ({ version, on })),
    withdrawals: withdrawals.map(({ announcedOn, lastDay, reason, takenBackOn, notedOn, revision }) => ({
      ...{ announcedOn, lastDay, reason, takenBackOn, notedOn },
      evidence: evidence?.get(revision) ?? null,
    })),
    ties,
    successions: await successionsOfParty(db, owner, partyId, { language, day }),
    affiliates: await affiliatesOf(db, owner, { throughPartyId: partyId }, { language, day }),
  };
}

function profileOf(row: Views['parties_profile'] | undefined, language: Language) {
  if (!row) return null;
  const { version, on, wants, brings, constraints, weaknesses } = row;
  return {
    version,
    on,
    when: sayWhen(on, language),
    wants,
    brings,
    constraints,
    weaknesses,
    instead: parse(row.instead),
    ...saidBeside(parse(row.provenance), language),
  };
}

async function tiesOf(db: Db, owner: string, partyId: string, { language, day }: { language: Language; day: string }) {
  const rows = await db
    .selectFrom('parties_tie')
    .selectAll()
    .where('owner', '=', owner)
    .where((e) => e.or([e('partyId', '=', partyId), e('otherPartyId', '=', partyId)]))
    .orderBy('fromDay')
    .orderBy('tieId')
    .execute();
  return rows.map(({ tieId, tie, words, untilDay, ...row }) => ({
    ...{ tieId, tie, name: label('tie', tie, language), partyId: row.partyId, otherPartyId: row.otherPartyId },
    ...{ words, from: row.from, present: row.fromDay <= day && day <= untilDay },
  }));
}

/** Invitations still open and answered, and the asymmetries written down: what the circle lives with. */
export async function circleOf(db: Db, owner: string, { language, day }: { language: Language; day: string }) {
  const invitations = await db
    .selectFrom('parties_invitation')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('invitationId')
    .execute();
  const asymmetries = await db
    .selectFrom('parties_asymmetry')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('revision')
    .execute();
  const names = await organisationNames(
    db,
    invitations.map(({ organisationId }) => organisationId),
    day,
  );
  return {
    invitations: invitations.map(({ owner: _, ...said }) => ({
      ...said,
      roleName: label('party-role', said.role, language),
      name: names.get(said.organisationId) ?? null,
    })),
    asymmetries: asymmetries.map(({ asymmetryId, words, on }) => ({
      asymmetryId,
      words,
      on,
      when: sayWhen(on, language),
    })),
  };
}
