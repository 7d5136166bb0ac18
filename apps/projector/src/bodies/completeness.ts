import { isComplete, type AllianceState } from '@alliage/domain';
import { spanOfDay, type Day, type Language } from '@alliage/events';
import { partiesNamed, type Views } from '@alliage/projections';
import type { Kysely } from 'kysely';

const SEATS = {
  administrator: { fr: 'un administrateur', en: 'an administrator' },
  director: { fr: 'un directeur', en: 'a director' },
  member: { fr: 'un membre', en: 'a member' },
} as const;

/** R5: who sits, who declines, and whom an ally still has to appoint: asked of the domain for a day, as no row says it. */
export async function completenessOf(
  db: Kysely<Views>,
  owner: string,
  state: AllianceState,
  kind: 'political' | 'technical' | 'round-table',
  { language, day }: { language: Language; day: Day },
) {
  const { complete, sitting, declining, missing } = isComplete(state, kind, spanOfDay(day));
  const nameParty = await partiesNamed(db, owner, day);
  return {
    complete,
    sitting: sitting.map(nameParty),
    declining: declining.map(nameParty),
    missing: missing.map(({ partyId, seats }) => ({
      party: nameParty(partyId),
      seats: seats.map((seat) => ({ seat, name: SEATS[seat][language] })),
    })),
  };
}
