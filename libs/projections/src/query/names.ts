import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';

/** The day on which names are asked for, `YYYY-MM-DD`. */
type OnDay = string;

/** Names by id. What nobody registered has none. */
export type Names = ReadonlyMap<string, string>;

const AT_ONCE = 500;

async function inParts<R>(
  ids: Iterable<string>,
  select: (some: readonly string[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const unique = [...new Set(ids)];
  const found: R[] = [];
  for (let at = 0; at < unique.length; at += AT_ONCE) found.push(...(await select(unique.slice(at, at + AT_ONCE))));
  return found;
}

/** The names that organisations bore on a day (R34: in an alliance's history, the name of that day). */
export async function organisationNames(db: Kysely<Views>, ids: Iterable<string>, day: OnDay): Promise<Names> {
  const borne = await inParts(ids, (some) =>
    db
      .selectFrom('directory_organisation_name')
      .select(['id', 'name'])
      .where('id', 'in', some)
      .where('fromDay', '<=', day)
      .orderBy('fromDay')
      .orderBy('revision')
      .execute(),
  );
  return new Map(borne.map(({ id, name }) => [id, name]));
}

export interface PersonNamed {
  readonly name: string;
  readonly function: string | null;
}

/** Who persons are, as far as they are still known by name. */
export async function personNames(db: Kysely<Views>, ids: Iterable<string>): Promise<ReadonlyMap<string, PersonNamed>> {
  const known = await inParts(ids, (some) =>
    db.selectFrom('directory_person').select(['id', 'name', 'function']).where('id', 'in', some).execute(),
  );
  return new Map(known.map(({ id, ...named }) => [id, named]));
}

export async function networkNames(db: Kysely<Views>, ids: Iterable<string>): Promise<Names> {
  const known = await inParts(ids, (some) =>
    db.selectFrom('directory_network').select(['id', 'name']).where('id', 'in', some).execute(),
  );
  return new Map(known.map(({ id, name }) => [id, name]));
}

export async function allianceNames(db: Kysely<Views>, ids: Iterable<string>): Promise<Names> {
  const owners = [...ids].map((id) => `alliance-${id}`);
  const known = await inParts(owners, (some) =>
    db.selectFrom('portfolio_alliance').select(['owner', 'name']).where('owner', 'in', some).execute(),
  );
  return new Map(known.map(({ owner, name }) => [owner.slice('alliance-'.length), name]));
}
