import { label } from '@alliage/domain';
import { sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { openConditions } from '../feasibility/queries.ts';
import type { Views } from '../projections.ts';
import type { NameParty } from '../query/parties.ts';
import type { SessionRow } from './queries.ts';

interface Asked {
  readonly language: Language;
  /** The session's own day. */
  readonly day: string;
  readonly nameParty: NameParty;
}

/** The revision at which the body last met before this session; -1 where it never had. */
async function lastMet(db: Kysely<Views>, owner: string, { bodyId, sessionId, openedAt }: SessionRow): Promise<number> {
  let earlier = db
    .selectFrom('session_session')
    .select(({ fn }) => fn.max('openedAt').as('at'))
    .where('owner', '=', owner)
    .where('bodyId', '=', bodyId)
    .where('sessionId', '!=', sessionId);
  if (openedAt !== null) earlier = earlier.where('openedAt', '<', openedAt);
  return (await earlier.executeTakeFirst())?.at ?? -1;
}

/**
 * Section 1: the parties that entered since the body last met, in order of recording: a pilot enters supporters, facilitators and
 * observers without a decision, and the next session is told. What was recorded late is told late, not lost.
 */
async function enteredSince(db: Kysely<Views>, owner: string, row: SessionRow, { language, nameParty }: Asked) {
  let entered = db
    .selectFrom('parties_role')
    .select(['partyId', 'role', 'from'])
    .where('owner', '=', owner)
    .where('revision', '>', await lastMet(db, owner, row))
    .orderBy('revision');
  if (row.openedAt !== null) entered = entered.where('revision', '<', row.openedAt);
  return (await entered.execute()).map(({ partyId, role, from }) => ({
    ...nameParty(partyId),
    ...{ role, roleName: label('party-role', role, language), on: from, when: sayWhen(from, language) },
  }));
}

/** What is shown at every session besides its agenda: the conditions open on its day (R4), and who is new. */
export async function shownThere(db: Kysely<Views>, owner: string, row: SessionRow, asked: Asked) {
  return {
    openConditions: await openConditions(db, owner, asked),
    entered: await enteredSince(db, owner, row, asked),
  };
}
