import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { organisationNames } from './names.ts';

export interface PartyNamed {
  readonly partyId: string;
  readonly organisationId: string | null;
  /** As the organisation was called on that day. */
  readonly name: string | null;
}
/** Parties of one alliance by id; one that it does not know is named by nothing. */
export type NameParty = (partyId: string) => PartyNamed;

interface Place {
  readonly partyId: string;
  readonly organisationId: string;
  readonly fromDay: string;
}

/** R34: the organisation that each party was on a day: the last one by then, else the first one that it was. Places in order of recording. */
export function organisationsOn(places: readonly Place[], day: string): ReadonlyMap<string, string> {
  const then = new Map<string, string>();
  for (const { partyId, organisationId, fromDay } of places)
    if (fromDay <= day || !then.has(partyId)) then.set(partyId, organisationId);
  return then;
}

/** The names of all parties that an alliance ever had, as they were on a day (`YYYY-MM-DD`). */
export async function partiesNamed(db: Kysely<Views>, owner: string, day: string): Promise<NameParty> {
  const rows = await db
    .selectFrom('portfolio_party')
    .select(['partyId', 'organisationId', 'fromDay'])
    .where('owner', '=', owner)
    .orderBy('revision')
    .execute();
  const organisations = organisationsOn(rows, day);
  const names = await organisationNames(db, organisations.values(), day);
  return (partyId) => {
    const organisationId = organisations.get(partyId) ?? null;
    return { partyId, organisationId, name: organisationId === null ? null : (names.get(organisationId) ?? null) };
  };
}

/** Ids of the allies of a day. */
export async function alliesOn(db: Kysely<Views>, owner: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('portfolio_party')
    .select('partyId')
    .distinct()
    .where('owner', '=', owner)
    .where('role', '=', 'ally')
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .orderBy('partyId')
    .execute();
  return rows.map(({ partyId }) => partyId);
}

/** Numbers of all decisions of an alliance, by id (R23). */
export async function decisionNumbers(db: Kysely<Views>, owner: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('history_thing')
    .select(['thingId', 'number'])
    .where('owner', '=', owner)
    .where('number', 'is not', null)
    .execute();
  return new Map(rows.map(({ thingId, number }) => [thingId, number ?? 0]));
}

/** What things of an alliance are called, by id: the last words that an event gave them (history/things.ts). */
export async function thingsNamed(
  db: Kysely<Views>,
  owner: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('history_thing')
    .select(['thingId', 'words'])
    .where('owner', '=', owner)
    .where('thingId', 'in', ids)
    .orderBy('revision')
    .execute();
  return new Map(rows.map(({ thingId, words }) => [thingId, words]));
}
