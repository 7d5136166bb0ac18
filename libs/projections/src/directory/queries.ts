import { label } from '@alliage/domain';
import { sayWhen, type Language, type OrganisationKind } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parseOr } from '../contract/columns.ts';
import { END } from '../contract/periods.ts';
import { plainWords } from '../contract/words.ts';
import type { Views } from '../projections.ts';
import { organisationNames } from '../query/names.ts';
import { contains, pageOf, type PageRequest } from '../query/page.ts';
import { duplicatesOf, idsOfDuplicates } from './duplicates.ts';
import { affiliationsOf, ended } from './organisation-alliances.ts';
import { successionOf } from './succession-of.ts';

type Db = Kysely<Views>;
interface Asked {
  readonly language: Language;
  /** The day whose names are wanted. */
  readonly day: string;
}

export interface OrganisationsRequest extends PageRequest, Asked {
  readonly kind?: OrganisationKind | undefined;
  readonly networkHead?: boolean | undefined;
  readonly words?: string | undefined;
  readonly officialNumber?: string | undefined;
  readonly partOf?: string | undefined;
  /** R35: only those that may be there twice. */
  readonly duplicates?: boolean | undefined;
  readonly sort?: 'name' | '-name' | undefined;
}

const organisationOf = (row: Views['directory_organisation'], name: string | null, language: Language) => ({
  id: row.id,
  /** As it was called on that day. */
  name: name ?? row.name,
  kind: row.kind,
  kindName: label('organisation-kind', row.kind, language),
  networkHead: row.networkHead === 1,
  officialNumber: row.officialNumber,
  territory: parseOr(row.territory, null),
  partOf: row.partOf,
});

/** The organisations that fit, by their names of a day; words are looked for in their names of today. */
export async function listOrganisations(db: Db, request: OrganisationsRequest) {
  const { language, day, kind, networkHead, words, officialNumber, partOf, duplicates, sort = 'name' } = request;
  let query = db.selectFrom('directory_organisation').selectAll();
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (networkHead !== undefined) query = query.where('networkHead', '=', networkHead ? 1 : 0);
  if (officialNumber !== undefined) query = query.where('officialNumber', '=', officialNumber);
  if (partOf !== undefined) query = query.where('partOf', '=', partOf);
  for (const word of plainWords(words ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where(contains('nameKey', word));
  // PostgreSQL reads no empty list; no id is empty.
  if (duplicates === true) query = query.where('id', 'in', ['', ...(await idsOfDuplicates(db))]);
  const page = await pageOf(query, { columns: ['nameKey', 'owner'], descending: sort === '-name' }, request);
  const names = await organisationNames(
    db,
    page.items.map(({ id }) => id),
    day,
  );
  const alike = await duplicatesOf(db, page.items);
  const items = page.items.map((row) => ({
    ...organisationOf(row, names.get(row.id) ?? null, language),
    possibleDuplicates: alike.get(row.id)?.length ?? 0,
  }));
  return { ...page, items };
}

/** R35: those that may be the same as this one, with what they have in common; undefined where there is no such organisation. */
export async function organisationDuplicates(db: Db, id: string) {
  const row = await db.selectFrom('directory_organisation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { items: (await duplicatesOf(db, [row])).get(id) ?? [] };
}

/**
 * One organisation: the names and kinds that it has had, what it is part of and made of, who succeeded it and whom it succeeds (R34), the
 * alliances in which it is or was, and the projects to which it has committed itself as an affiliate (R42).
 */
export async function organisationDetails(db: Db, id: string, { language, day }: Asked) {
  const row = await db.selectFrom('directory_organisation').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const names = await db
    .selectFrom('directory_organisation_name')
    .select(['name', 'fromDay'])
    .where('id', '=', id)
    .orderBy('fromDay')
    .orderBy('revision')
    .execute();
  const kinds = await db
    .selectFrom('directory_organisation_kind')
    .select(['kind', 'fromDay'])
    .where('id', '=', id)
    .orderBy('fromDay')
    .orderBy('revision')
    .execute();
  const parts = await db
    .selectFrom('directory_organisation')
    .select(['id', 'name'])
    .where('partOf', '=', id)
    .orderBy('nameKey')
    .orderBy('owner')
    .execute();
  const places = await db
    .selectFrom('portfolio_party as p')
    .innerJoin('portfolio_alliance as a', 'a.owner', 'p.owner')
    .select([
      'p.owner',
      'p.partyId',
      'p.role',
      'p.from',
      'p.until',
      'p.fromDay',
      'p.untilDay',
      'a.name',
      'a.stage',
      'a.status',
    ])
    .where('p.organisationId', '=', id)
    .orderBy('a.nameKey')
    .orderBy('p.owner')
    .orderBy('p.revision')
    .execute();
  return {
    ...organisationOf(row, names.findLast(({ fromDay }) => fromDay <= day)?.name ?? null, language),
    registered: row.registered,
    names: names.map(({ name, fromDay }, i) => ({ name, from: i === 0 ? null : fromDay })),
    kinds: kinds.map(({ kind, fromDay }, i) => ({
      ...{ kind, kindName: label('organisation-kind', kind, language) },
      from: i === 0 ? null : fromDay,
    })),
    parts,
    ...(await successionOf(db, id, { language, day })),
    possibleDuplicates: (await duplicatesOf(db, [row])).get(id)?.length ?? 0,
    affiliations: await affiliationsOf(db, id, { language, day }),
    alliances: places.map(({ owner, partyId, role, from, until, fromDay, untilDay, name, stage, status }) => ({
      ...{ id: owner.slice('alliance-'.length), name, stage: stage === '' ? null : stage, status, partyId, role },
      ...{
        from,
        when: sayWhen(from, language),
        until: ended(until, untilDay),
        present: fromDay <= day && day <= untilDay,
      },
    })),
  };
}

/** A person as its own stream tells it, with the alliances that it acts in. */
export async function personDetails(db: Db, id: string, { day }: Asked) {
  const row = await db
    .selectFrom('directory_person')
    .select(['id', 'name', 'email', 'telephone', 'function'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const acts = await db
    .selectFrom('parties_person as p')
    .innerJoin('portfolio_alliance as a', 'a.owner', 'p.owner')
    .innerJoin('parties_party as party', (on) =>
      on.onRef('party.owner', '=', 'p.owner').onRef('party.partyId', '=', 'p.partyId'),
    )
    .select(['p.owner', 'p.partyId', 'p.as', 'p.fromDay', 'p.untilDay', 'a.name', 'party.organisationId'])
    .where('p.personId', '=', id)
    .orderBy('a.nameKey')
    .orderBy('p.owner')
    .orderBy('p.revision')
    .execute();
  const names = await organisationNames(
    db,
    acts.map(({ organisationId }) => organisationId),
    day,
  );
  return {
    ...row,
    acts: acts.map(({ owner, partyId, as, fromDay, untilDay, name, organisationId }) => ({
      ...{ allianceId: owner.slice('alliance-'.length), alliance: name, as, partyId, organisationId },
      organisation: names.get(organisationId) ?? null,
      ...{ from: fromDay, until: untilDay === END ? null : untilDay, present: fromDay <= day && day <= untilDay },
    })),
  };
}
