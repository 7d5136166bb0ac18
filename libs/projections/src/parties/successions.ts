import { sayWhen, type Language, type OrganisationKind } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import { organisationNames } from '../query/names.ts';

type Db = Kysely<Views>;
interface Before {
  readonly organisationId: string;
  readonly kind: OrganisationKind | null;
}

/** R34: the organisations that parties were on a day, of those that another has taken over since. By party. */
export async function organisationsBefore(db: Db, owner: string, day: string): Promise<ReadonlyMap<string, Before>> {
  const since = await db
    .selectFrom('parties_succession as s')
    .leftJoin('directory_organisation as o', 'o.id', 's.from')
    .select(['s.partyId', 's.from', 'o.kind'])
    .where('s.owner', '=', owner)
    .where('s.fromDay', '>', day)
    .orderBy('s.revision', 'desc')
    .execute();
  // The earliest of those to come says what the party is until then: read last, it stays.
  return new Map(since.map(({ partyId, from, kind }) => [partyId, { organisationId: from, kind }]));
}

/** The organisations that have taken a party over, in order, each by which decision and from when (R34). */
export async function successionsOfParty(
  db: Db,
  owner: string,
  partyId: string,
  { language, day }: { readonly language: Language; readonly day: string },
) {
  const rows = await db
    .selectFrom('parties_succession')
    .selectAll()
    .where('owner', '=', owner)
    .where('partyId', '=', partyId)
    .orderBy('revision')
    .execute();
  const names = await organisationNames(
    db,
    rows.flatMap(({ from, to }) => [from, to]),
    day,
  );
  const named = (id: string) => ({ id, name: names.get(id) ?? null });
  return rows.map(({ from, to, on, basis }) => {
    const { kind, ...of } = parse(basis);
    const decisionId = kind === 'decision' && 'decisionId' in of ? of.decisionId : null;
    return { from: named(from), to: named(to), on, when: sayWhen(on, language), decisionId };
  });
}
