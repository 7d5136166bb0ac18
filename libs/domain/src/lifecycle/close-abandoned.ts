import type { FreeText } from '@alliage/events';
import { facilitates } from '../directory/network/state.ts';
import { mustKnowNetwork } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { allyCount } from '../parties/circle.ts';
import type { Party } from '../parties/state.ts';
import { isPilot, standingWithdrawal } from '../parties/who.ts';
import { lifecycle } from './rules.ts';

/** R1: what nobody is left to decide. A network's facilitator says of which network. */
export interface CloseAbandoned {
  readonly reason: FreeText;
  readonly networkId?: string;
}

/** The last day with the party as ally, as far as it is known; none for a party that never was one. */
function lastDayAsAlly(party: Party): string | undefined {
  const role = party.roles.findLast((r) => r.role === 'ally');
  return role && (role.ended?.last ?? standingWithdrawal(party)?.lastDay);
}

/** The pilot of the ally that left last: the term ended as the ally left, and yet this person may close. */
function pilotOfTheLastAlly(work: Work): boolean {
  const former = Object.values(work.state.parties).map((party) => ({ party, day: lastDayAsAlly(party) ?? '' }));
  const last = former.reduce((latest, { day }) => (day > latest ? day : latest), '');
  return former.some(
    ({ party, day }) =>
      day !== '' &&
      day === last &&
      party.pilots.some((p) => p.personId === work.act.actor.personId && (p.ended?.last ?? day) >= day),
  );
}

function mayClose(work: Work, networkId: string | undefined): boolean {
  const { actor } = work.act;
  if (actor.role === 'pilot') return isPilot(work.state, actor.personId, work.on) || pilotOfTheLastAlly(work);
  if (actor.role !== 'network-facilitator' || networkId === undefined) return false;
  const { facilitators } = mustKnowNetwork(work, networkId);
  return work.state.networks.includes(networkId) && facilitates(facilitators, { personId: actor.personId }, work.on);
}

export function closeAbandoned(work: Work, { reason, networkId }: CloseAbandoned): void {
  if (allyCount(work.state, work.on) > 0) refuse(lifecycle.alliesLeft);
  if (!mayClose(work, networkId))
    refuse(lifecycle.whoCloses, undefined, networkId === undefined ? undefined : '/networkId');
  work.record('AllianceClosed', { outcome: 'abandoned', reason, lessonIds: [], basis: { kind: 'entry' } });
}
