import { interestsToRecall, quorumFound, stillToAccept, type AllianceState } from '@alliage/domain';
import { spanOfDay } from '@alliage/events';
import { mandatesNamed, partiesNamed, type Views } from '@alliage/projections';
import type { Kysely } from 'kysely';

/**
 * What a session that is to come or open asks of those who hold it: the quorum as it stands (R12), who has still to accept a short notice
 * (R10), and the ties and cross seats to recall (R13). Asked of the domain; null once the session is over: then it is frozen.
 */
export async function liveOf(db: Kysely<Views>, owner: string, state: AllianceState, sessionId: string, day: string) {
  const session = state.sessions[sessionId];
  if (session === undefined || (session.status !== 'convened' && session.status !== 'open')) return null;
  const on = session.opened?.on ?? spanOfDay(day);
  const nameParty = await partiesNamed(db, owner, day);
  const nameMandate = await mandatesNamed(db, owner, day);
  const items = session.items.flatMap((itemId) => state.items[itemId] ?? []).filter((item) => item.outcome === 'open');
  return {
    quorum: session.opened === undefined ? null : quorumFound(state, session, undefined, session.opened, on),
    stillToAccept: stillToAccept(state, session, on).map(nameParty),
    items: items.map((item) => ({
      itemId: item.itemId,
      quorum:
        session.opened === undefined || item.content.kind !== 'decision'
          ? null
          : quorumFound(state, session, item, session.opened, on),
      stillToAccept: stillToAccept(state, session, on, item).map(nameParty),
      recalls: interestsToRecall(state, session, item, on).map(({ mandateId, because, partyId, ...of }) => ({
        ...nameMandate(mandateId),
        ...{ because, about: nameParty(partyId), ...of },
      })),
    })),
  };
}
