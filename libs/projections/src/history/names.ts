import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { allianceNames, networkNames, personNames, type Names, type PersonNamed } from '../query/names.ts';

type ThingRow = Views['history_thing'];

/** Everything that the sentences of some entries may have to name. */
export interface Known {
  /** Names of each thing, in order of revision. */
  readonly things: ReadonlyMap<string, readonly ThingRow[]>;
  readonly persons: ReadonlyMap<string, PersonNamed>;
  readonly networks: Names;
  readonly alliances: Names;
  /** Names of each organisation with the day from which it bore them, in order. */
  readonly organisations: ReadonlyMap<string, readonly { readonly name: string; readonly fromDay: string }[]>;
}

const AT_ONCE = 400;
async function inParts<R>(ids: readonly string[], select: (some: readonly string[]) => Promise<R[]>): Promise<R[]> {
  const found: R[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) found.push(...(await select(ids.slice(at, at + AT_ONCE))));
  return found;
}

const thingsOf = (db: Kysely<Views>, owner: string, ids: readonly string[]) =>
  inParts(ids, (some) =>
    db
      .selectFrom('history_thing')
      .selectAll()
      .where('owner', '=', owner)
      .where('thingId', 'in', some)
      .orderBy('thingId')
      .orderBy('revision')
      .execute(),
  );

/** A proxy names a mandate, a mandate a party, a party an organisation: three steps lead to every name. */
const STEPS = 3;

/** Looks up what these ids, and the things behind them, are called. */
export async function namesFor(db: Kysely<Views>, owner: string, ids: Iterable<string>): Promise<Known> {
  const seen = new Set<string>(ids);
  const rows: ThingRow[] = [];
  let asked = [...seen];
  for (let step = 0; step < STEPS && asked.length > 0; step++) {
    const found = await thingsOf(db, owner, asked);
    rows.push(...found);
    asked = [...new Set(found.flatMap(({ of, partyId }) => [of, partyId]))].filter(
      (id) => id !== null && !seen.has(id),
    ) as string[];
    for (const id of asked) seen.add(id);
  }
  const all = [...seen];
  const borne = await inParts(all, (some) =>
    db
      .selectFrom('directory_organisation_name')
      .select(['id', 'name', 'fromDay'])
      .where('id', 'in', some)
      .orderBy('fromDay')
      .orderBy('revision')
      .execute(),
  );
  return {
    things: Map.groupBy(rows, ({ thingId }) => thingId),
    organisations: Map.groupBy(borne, ({ id }) => id),
    persons: await personNames(db, all),
    networks: await networkNames(db, all),
    alliances: await allianceNames(db, all),
  };
}
