import { certainlyBefore, type PartyRole, type Span } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { parties } from './rules.ts';
import type { Party } from './state.ts';
import { roleHeld, roleOn } from './who.ts';

/**
 * The place of an organisation in the alliance, past or present: one an organisation; it keeps its id when it comes back. One that has taken
 * another party over after it had left (R34) has the place that it took.
 */
export function partyOfOrganisation(state: AllianceState, organisationId: string): Party | undefined {
  const places = Object.values(state.parties).filter((party) => party.organisationId === organisationId);
  const merged = (party: Party) => Object.hasOwn(state.merged, party.partyId);
  const runs = (party: Party) => party.roles.some((role) => role.ended === undefined);
  return places.find(runs) ?? places.find((party) => !merged(party)) ?? places[0];
}

/** A party that is there on the day of the act, and its role then; refuses an unknown one, and one that has not come or has left. */
export function mustBeThere(work: Work, partyId: string, field = '/partyId'): { party: Party; role: PartyRole } {
  const party = mustKnow(work.state.parties, partyId, field);
  const role = roleOn(party, work.on) ?? refuse(parties.notThere, undefined, field);
  return { party, role };
}

/** R40: a party whose announced withdrawal took effect unnoted must have it noted before it comes back: its mandates end there. */
export function mustHaveLeft(work: Work, party: Party, field?: string): void {
  if (party.roles.some((role) => role.ended === undefined)) refuse(parties.noteDepartureFirst, undefined, field);
  const left = party.roles.at(-1)?.ended;
  if (left !== undefined && certainlyBefore(work.on, left)) refuse(parties.changedSince, undefined, '/effectiveOn');
}

/** Whether the role of that day is the party's last one: what came after it is not undone by an act dated before it (R38). */
export const isItsLastRole = (party: Party, on: Span): boolean => roleHeld(party, on) === party.roles.at(-1);

export function mustBeItsLastRole(work: Work, party: Party): void {
  if (!isItsLastRole(party, work.on)) refuse(parties.changedSince, undefined, '/effectiveOn');
}
