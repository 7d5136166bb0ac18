import type { Provenance } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import type { Views } from '../projections.ts';

/** Known to all alliances: no entry of one alliance made them. */
const OF_THE_DIRECTORY = ['personId', 'organisationId', 'networkId'];

/** The thing of which an object of an answer tells: its `id`, else the first of its ids that an alliance's entry can have made. */
function thingOf(object: object): readonly [name: string, id: string] | undefined {
  const ids = Object.entries(object).filter(([name]) => name === 'id' || name.endsWith('Id'));
  const first = ids.find(([name]) => name === 'id') ?? ids[0];
  const own =
    first !== undefined && OF_THE_DIRECTORY.includes(first[0])
      ? ids.find(([name]) => name !== 'partyId' && !OF_THE_DIRECTORY.includes(name))
      : first;
  return own !== undefined && typeof own[1] === 'string' ? [own[0], own[1]] : undefined;
}

/**
 * Puts beside each thing of an answer about one alliance where the entry that made it comes from: its member `provenance`, absent where it
 * was recorded as it happened, without a source (R30). What a view says itself of that stays. A party is named beside much that is not it:
 * there it is only said to be fictional, which all of it then is; where it is the thing itself, whatever it is.
 */
export async function besideMade<T extends object>(db: Kysely<Views>, owner: string, answer: T): Promise<T> {
  const rows = await db
    .selectFrom('provenance_made')
    .select(['madeId', 'provenance'])
    .where('owner', '=', owner)
    .execute();
  if (rows.length === 0) return answer;
  const made = new Map<string, Provenance>(rows.map((row) => [row.madeId, parse(row.provenance)]));

  const visit = (value: unknown, deep: number): unknown => {
    if (Array.isArray(value)) return value.map((one) => visit(one, deep));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, member]) => [
      name,
      visit(member, deep === 0 && name === 'items' ? 0 : deep + 1),
    ]);
    const [name, id] = thingOf(value) ?? ['', ''];
    const provenance = made.get(id);
    const fits = name !== 'partyId' || deep === 0 || provenance?.kind === 'fictional';
    const shown = provenance !== undefined && fits && !('provenance' in value);
    return Object.fromEntries(shown ? [...members, ['provenance', provenance]] : members);
  };
  return visit(answer, 0) as T;
}
