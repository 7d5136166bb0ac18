import { certainlyBefore, type Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import { stillAsked } from '../parties/who.ts';
import type { CharterVersion } from './state.ts';

/** Whether a party has signed this version; what a former ally signed before it left binds it no more (R1). */
export function hasSigned(state: AllianceState, charter: CharterVersion, partyId: string): boolean {
  const signed = charter.signed[partyId];
  const left = state.parties[partyId]?.roles.findLast((r) => r.role === 'ally')?.ended;
  return signed !== undefined && !(left !== undefined && certainlyBefore(signed, left));
}

/** Signatories of the draft that is open who are still asked (R39), those who have signed included. */
export const signatoriesAsked = (state: AllianceState, { opened }: CharterVersion, on: Span): string[] =>
  opened === undefined ? [] : stillAsked(state, opened.signatories, opened.revision, on);

/** Those whose signature is still missing. */
export const signaturesMissing = (state: AllianceState, charter: CharterVersion, on: Span): string[] =>
  signatoriesAsked(state, charter, on).filter((partyId) => charter.signed[partyId] === undefined);
