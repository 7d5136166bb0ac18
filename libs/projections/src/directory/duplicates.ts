import type { Kysely } from 'kysely';
import { parseOr } from '../contract/columns.ts';
import type { Views } from '../projections.ts';
import { meet, seenWhere, type Seen } from './demonstrations.ts';

type Row = Views['directory_organisation'];
/** What two organisations have in common. Only a number or a name makes a duplicate likely; the rest goes with it. */
export type InCommon = 'official-number' | 'name' | 'former-name' | 'territory' | 'kind';

export interface PossibleDuplicate {
  readonly id: string;
  readonly name: string;
  readonly inCommon: readonly InCommon[];
}

const place = (row: Row) => JSON.stringify(parseOr(row.territory, null));

interface Around {
  /** By id, every name that an organisation has borne, as keys. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pairs of which one succeeds the other (R34). */
  readonly successions: ReadonlySet<string>;
  readonly seen: (id: string) => Seen;
}

/** A part and its whole, two parts of one whole, a successor and its predecessor may share name and number: that is no duplicate. */
const belongTogether = (a: Row, b: Row, { successions }: Around): boolean =>
  a.partOf === b.id ||
  b.partOf === a.id ||
  (a.partOf !== null && a.partOf === b.partOf) ||
  successions.has(`${a.id} ${b.id}`) ||
  successions.has(`${b.id} ${a.id}`);

function inCommon(a: Row, b: Row, around: Around): InCommon[] {
  const [mine, theirs] = [around.names.get(a.id), around.names.get(b.id)];
  const number = a.officialNumber !== null && a.officialNumber === b.officialNumber;
  const name = a.nameKey === b.nameKey;
  const former = !name && [...(mine ?? [])].some((key) => theirs?.has(key));
  if (!(number || name || former) || belongTogether(a, b, around)) return [];
  if (!meet(around.seen(a.id), around.seen(b.id))) return [];
  return [
    ...(number ? (['official-number'] as const) : []),
    ...(name ? (['name'] as const) : []),
    ...(former ? (['former-name'] as const) : []),
    ...(a.territory !== null && place(a) === place(b) ? (['territory'] as const) : []),
    ...(a.kind === b.kind ? (['kind'] as const) : []),
  ];
}

async function alike(db: Kysely<Views>, rows: readonly Row[]): Promise<{ others: readonly Row[]; around: Around }> {
  const ids = rows.map(({ id }) => id);
  const mine = await db
    .selectFrom('directory_organisation_name')
    .select(['id', 'nameKey'])
    .where('id', 'in', ids)
    .execute();
  const shared = await db
    .selectFrom('directory_organisation_name')
    .select(['id', 'nameKey'])
    .where('nameKey', 'in', [...new Set(mine.map(({ nameKey }) => nameKey))])
    .execute();
  const numbers = rows.flatMap(({ officialNumber }) => officialNumber ?? []);
  const others = await db
    .selectFrom('directory_organisation')
    .selectAll()
    .where((e) =>
      e.or([
        e('id', 'in', [...new Set(shared.map(({ id }) => id))]),
        ...(numbers.length === 0 ? [] : [e('officialNumber', 'in', numbers)]),
      ]),
    )
    .orderBy('nameKey')
    .orderBy('owner')
    .execute();
  const successions = await db
    .selectFrom('directory_succession')
    .select(['id', 'successorId'])
    .where((e) => e.or([e('id', 'in', ids), e('successorId', 'in', ids)]))
    .execute();
  const names = new Map<string, Set<string>>();
  for (const { id, nameKey } of [...mine, ...shared]) names.set(id, (names.get(id) ?? new Set()).add(nameKey));
  const pairs = new Set(successions.map(({ id, successorId }) => `${id} ${successorId}`));
  const seen = await seenWhere(db, [...ids, ...others.map(({ id }) => id)]);
  return { others, around: { names, successions: pairs, seen } };
}

/**
 * R35: for each of these organisations, those that may be the same one, with what they have in common. A duplicate is never refused: two
 * associations may share a name. Whoever plays a part in demonstrations only is not compared with those of real life.
 */
export async function duplicatesOf(
  db: Kysely<Views>,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, readonly PossibleDuplicate[]>> {
  if (rows.length === 0) return new Map();
  const { others, around } = await alike(db, rows);
  const found = (row: Row) =>
    others
      .filter(({ id }) => id !== row.id)
      .map((other) => ({ id: other.id, name: other.name, inCommon: inCommon(row, other, around) }))
      .filter((other) => other.inCommon.length > 0);
  return new Map(rows.map((row) => [row.id, found(row)]));
}

/** R35: every organisation that has a possible duplicate. */
export async function idsOfDuplicates(db: Kysely<Views>): Promise<string[]> {
  const twice = await db
    .selectFrom('directory_organisation as o')
    .selectAll('o')
    .where((e) =>
      e.or([
        e.exists(
          e
            .selectFrom('directory_organisation as n')
            .select('n.id')
            .whereRef('n.officialNumber', '=', 'o.officialNumber')
            .whereRef('n.id', '<>', 'o.id'),
        ),
        e.exists(
          e
            .selectFrom('directory_organisation_name as mine')
            .innerJoin('directory_organisation_name as theirs', 'theirs.nameKey', 'mine.nameKey')
            .select('theirs.id')
            .whereRef('mine.id', '=', 'o.id')
            .whereRef('theirs.id', '<>', 'o.id'),
        ),
      ]),
    )
    .execute();
  const found = await duplicatesOf(db, twice);
  return [...found].flatMap(([id, others]) => (others.length > 0 ? [id] : []));
}
