import type { PartyRole, Span } from '@alliage/events';
import { holding, holds } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Party, Withdrawal } from './state.ts';

/** The announced withdrawal that still stands, if there is one (R1). */
export const standingWithdrawal = (party: Party): Withdrawal | undefined => {
  const last = party.withdrawals.at(-1);
  return last?.takenBack === undefined ? last : undefined;
};

/** The role of a party on a day; none when it is not (or no longer) there. An announced withdrawal binds by its last day (R40). */
export function roleOn(party: Party, on: Span): PartyRole | undefined {
  const role = holding(party.roles, on).at(-1);
  if (role === undefined) return undefined;
  const leaving = standingWithdrawal(party);
  const returned = leaving !== undefined && role.from.first !== null && role.from.first > leaving.lastDay;
  if (leaving !== undefined && !returned && on.first !== null && on.first > leaving.lastDay) return undefined;
  return role.role;
}

/** Parties that hold a role on a day, in order of arrival. */
export const partiesAs = (state: AllianceState, role: PartyRole, on: Span): Party[] =>
  Object.values(state.parties).filter((party) => roleOn(party, on) === role);

/** The allies of a day (R36). Two parts of one organisation that share a voice are two parties and count as one ally: see `voices`. */
export const allies = (state: AllianceState, on: Span): Party[] => partiesAs(state, 'ally', on);

/** R9: allies counted by voice; the second part of an organisation has none of its own unless the charter gives it one. */
export const voiceHolder = (party: Party, voicePerPart: boolean): string =>
  voicePerPart ? party.partyId : (party.sharesVoiceWith ?? party.partyId);

/** The persons through whom a party commits itself on a day. */
export const representativesOf = (party: Party, on: Span) => holding(party.representatives, on);

/** Whether a person is pilot of some party on a day. */
export const isPilot = (state: AllianceState, personId: string, on: Span): boolean =>
  Object.values(state.parties).some((party) => party.pilots.some((p) => p.personId === personId && holds(p, on)));
