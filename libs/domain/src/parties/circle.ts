import type { Span } from '@alliage/events';
import { rulesOn } from '../charter/in-force.ts';
import type { AllianceState } from '../decider/state.ts';
import { stagesOn } from '../lifecycle/stage.ts';
import { hasVoice } from './succession.ts';
import { allies, isAlly, partyById, voiceHolder } from './who.ts';

/**
 * R9: the party under whose id an ally's voice counts on a day: its own, or that of the other part of its organisation with which it shares
 * one voice. Where that other part is no longer an ally, the voice is its own.
 */
export function voiceOf(state: AllianceState, partyId: string, on: Span): string {
  const party = partyById(state, partyId);
  if (party === undefined) return partyId;
  const holder = voiceHolder(party, rulesOn(state, on).voicePerPart);
  return isAlly(state, holder, on) ? holder : partyId;
}

/** The voices of the circle on a day: one an ally, whatever it pays; two parts of one organisation have one (R9). */
export const voicesOfCircle = (state: AllianceState, on: Span): string[] => [
  ...new Set(allies(state, on).map((party) => voiceOf(state, party.partyId, on))),
];

/** Those of them that are heard on a day: without the allies that were succeeded and have lost their voice meanwhile (R34). */
export const voicesHeard = (state: AllianceState, on: Span): string[] => [
  ...new Set(
    allies(state, on)
      .filter((party) => hasVoice(state, party.partyId, on))
      .map((party) => voiceOf(state, party.partyId, on)),
  ),
];

/** R1: how many allies the alliance counts on a day. */
export const allyCount = (state: AllianceState, on: Span): number => voicesOfCircle(state, on).length;

/** R1: after interconnaissance, fewer than two allies are left: little may still be done. */
export function tooFewAllies(state: AllianceState, on: Span): boolean {
  const stages = stagesOn(state, on);
  return stages.length > 0 && !stages.includes('interconnaissance') && allyCount(state, on) < 2;
}
