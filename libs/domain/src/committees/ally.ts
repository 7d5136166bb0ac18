import type { Span } from '@alliage/events';
import { rulesOn } from '../charter/in-force.ts';
import type { AllianceState } from '../decider/state.ts';
import { roleOn, voiceHolder } from '../parties/who.ts';

/** The ally whose voice a party has: its own, or that of the other part of its organisation (R9). */
export function allyOf(state: AllianceState, partyId: string, on: Span, voicePerPart?: boolean): string {
  const party = state.parties[partyId];
  if (party === undefined) return partyId;
  const holder = voiceHolder(party, voicePerPart ?? rulesOn(state, on).voicePerPart);
  const other = state.parties[holder];
  return other !== undefined && roleOn(other, on) === 'ally' ? holder : partyId;
}
