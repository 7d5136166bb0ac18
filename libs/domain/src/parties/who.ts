import { addDays, overlaps, spanOfDay, type PartyRole, type Span } from '@alliage/events';
import { holding, holds } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Party, Representative, RoleHeld, Withdrawal } from './state.ts';

/** The announced withdrawal that still stands, if there is one (R1): neither taken back, nor undone by a return. */
export const standingWithdrawal = (party: Party): Withdrawal | undefined => {
  const last = party.withdrawals.at(-1);
  if (last === undefined || last.takenBack !== undefined) return undefined;
  const returned = party.roles.at(-1)!.revision > last.revision && last.noted === true;
  return returned ? undefined : last;
};

/**
 * The first day without the party, where it leaves on `on`: an announced withdrawal leaves it its whole last day, so that noting it
 * changes nothing but the record (R40); any other departure counts from its own day.
 */
export function leavingDay(party: Party, on: Span): Span {
  const left = party.withdrawals.at(-1);
  const noted = left?.noted === true && left.takenBack === undefined && on.last === left.lastDay;
  return noted ? spanOfDay(addDays(left.lastDay, 1)) : on;
}

/** The role held on a day; an announced withdrawal binds by its last day, whether or not it has been noted (R40). */
export function roleHeld(party: Party, on: Span): RoleHeld | undefined {
  const role = holding(party.roles, on).at(-1);
  const leaving = standingWithdrawal(party);
  if (role === undefined || leaving === undefined) return role;
  return on.first !== null && on.first > leaving.lastDay ? undefined : role;
}

/** The role of a party on a day; none when it is not (or no longer) there. */
export const roleOn = (party: Party, on: Span): PartyRole | undefined => roleHeld(party, on)?.role;

/** Parties that hold a role on a day, in order of arrival. */
export const partiesAs = (state: AllianceState, role: PartyRole, on: Span): Party[] =>
  Object.values(state.parties).filter((party) => roleOn(party, on) === role);

/** The allies of a day (R36). Two parts of one organisation are two parties and may count as one ally: see circle.ts. */
export const allies = (state: AllianceState, on: Span): Party[] => partiesAs(state, 'ally', on);

/** A party by its id; `constructor` and its like are nobody's. */
export const partyById = (state: AllianceState, partyId: string): Party | undefined =>
  Object.hasOwn(state.parties, partyId) ? state.parties[partyId] : undefined;

/** Whether the party is an ally on that day. */
export const isAlly = (state: AllianceState, partyId: string, on: Span): boolean => {
  const party = partyById(state, partyId);
  return party !== undefined && roleOn(party, on) === 'ally';
};

/** R39: an ally that has announced its withdrawal and not taken it back; it keeps its voice until its last day. */
export const isLeaving = (state: AllianceState, partyId: string, on: Span): boolean => {
  const party = partyById(state, partyId);
  const leaving = party && standingWithdrawal(party);
  return leaving !== undefined && !leaving.noted && overlaps({ first: leaving.announced.first, last: null }, on);
};

/** R9: allies counted by voice; the second part of an organisation has none of its own unless the charter gives it one. */
export const voiceHolder = (party: Party, voicePerPart: boolean): string =>
  voicePerPart ? party.partyId : (party.sharesVoiceWith ?? party.partyId);

/** The persons through whom a party commits itself on a day: one, where that day is exact (R36). None once it has left. */
export const representativesOf = (party: Party, on: Span): Representative[] =>
  roleOn(party, on) === undefined ? [] : holding(party.representatives, on);

/** Whether a person is pilot of some party on a day. */
export const isPilot = (state: AllianceState, personId: string, on: Span): boolean =>
  Object.values(state.parties).some(
    (party) => roleOn(party, on) !== undefined && party.pilots.some((p) => p.personId === personId && holds(p, on)),
  );

export { changesWhoIsAsked, stillAsked } from './asked.ts';
