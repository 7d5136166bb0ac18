import { type Period, spanOfPeriod } from '../decider/period.ts';
import type { Work } from '../decider/work.ts';

/** Not ended, and not past its term: a term needs no event (R6). */
const stillRuns = (work: Work, period: Period): boolean => {
  const { last } = spanOfPeriod(period);
  return period.ended === undefined && (last === null || work.on.first === null || last >= work.on.first);
};

/** What a party holds as an ally: mandates, proxies of sessions not yet closed, cross seats. */
export function endMandates(work: Work, partyId: string, reason: 'party-left' | 'role-changed'): void {
  const own = Object.values(work.state.mandates).filter((m) => m.partyId === partyId);
  for (const { mandateId } of own.filter((m) => stillRuns(work, m))) work.record('MandateEnded', { mandateId, reason });
  const ids = new Set(own.map((m) => m.mandateId));
  for (const { sessionId, status, proxies } of Object.values(work.state.sessions)) {
    if (status !== 'convened' && status !== 'open') continue;
    for (const { proxyId, giver, holder, revoked } of Object.values(proxies))
      if (!revoked && (ids.has(giver) || ids.has(holder))) work.record('ProxyRevoked', { proxyId, sessionId });
  }
  for (const seat of Object.values(work.state.crossSeats))
    if ((seat.of === partyId || seat.on === partyId) && stillRuns(work, seat))
      work.record('CrossSeatClosed', { seatId: seat.seatId });
}

/** Representative and pilot stay with a party that stays, in whatever role (R44). */
export function endPersons(work: Work, partyId: string): void {
  const party = work.state.parties[partyId];
  if (party === undefined) return;
  for (const { mandateId, personId } of party.representatives.filter((r) => stillRuns(work, r)))
    work.record('RepresentativeEnded', { mandateId, partyId, personId });
  for (const { personId } of party.pilots.filter((p) => stillRuns(work, p)))
    work.record('PilotEnded', { partyId, personId });
}
