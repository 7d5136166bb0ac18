import type { Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { personNames } from '../query/names.ts';
import { partiesNamed, type PartyNamed } from '../query/parties.ts';

/** Whoever speaks in a session: a member, or at the round table a representative. */
export interface MandateNamed {
  readonly mandateId: string;
  readonly party: PartyNamed | null;
  readonly person: { readonly personId: string; readonly name: string | null; readonly function: string | null } | null;
}
export type NameMandate = (mandateId: string) => MandateNamed;

export const person = (personId: string, known: Awaited<ReturnType<typeof personNames>>) => ({
  ...{ personId, name: known.get(personId)?.name ?? null },
  function: known.get(personId)?.function ?? null,
});

/** Names for every mandate that an alliance ever gave, at the round table too (R36), with the names of a day. */
export async function mandatesNamed(db: Kysely<Views>, owner: string, day: string): Promise<NameMandate> {
  const seats = await db
    .selectFrom('body_mandate')
    .select(['mandateId', 'partyId', 'personId'])
    .where('owner', '=', owner)
    .execute();
  const representatives = await db
    .selectFrom('parties_person')
    .select(['mandateId', 'partyId', 'personId'])
    .where('owner', '=', owner)
    .where('as', '=', 'representative')
    .execute();
  const all = new Map([...representatives, ...seats].map((row) => [row.mandateId, row]));
  const nameParty = await partiesNamed(db, owner, day);
  const persons = await personNames(
    db,
    [...all.values()].map((row) => row.personId),
  );
  return (mandateId) => {
    const row = all.get(mandateId);
    return {
      mandateId,
      party: row === undefined ? null : nameParty(row.partyId),
      person: row === undefined ? null : person(row.personId, persons),
    };
  };
}
