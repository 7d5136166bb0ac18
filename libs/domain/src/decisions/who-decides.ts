import type { BodyKind, Effect, Matter, Span } from '@alliage/events';
import { isComplete } from '../committees/who.ts';
import { holding } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';

/** R18: what is never delegated to the technical committee. */
export const neverDelegated: readonly Matter[] = ['stage', 'charter', 'party', 'closure', 'delegation'];

const isDelegated = (state: AllianceState, matter: Matter, on: Span): boolean =>
  !neverDelegated.includes(matter) &&
  holding(Object.values(state.delegations), on).some((delegation) => delegation.matter === matter);

/**
 * R18, R36: the kinds of body that may decide a matter on a day. Operations are the technical committee's, with what was delegated to it;
 * all else the political committee's. While the technical one is not complete the political one decides for it; while the political
 * one is not, the round table does. The gate out of interconnaissance (G1) is the round table's.
 */
export function whoDecides(state: AllianceState, matter: Matter, on: Span, effect?: Effect): readonly BodyKind[] {
  if (effect?.kind === 'enter-stage' && effect.gate === 'G1') return ['round-table'];
  // R24: only the technical committee submits; while it is not complete, who would have received the proposal takes the matter up itself.
  if (effect?.kind === 'submit-proposal') return ['technical'];
  const technical: BodyKind[] = matter === 'operations' || isDelegated(state, matter, on) ? ['technical'] : [];
  if (matter === 'operations' && isComplete(state, 'technical', on).complete) return technical;
  return [
    ...technical,
    'political',
    ...(isComplete(state, 'political', on).complete ? [] : (['round-table'] as const)),
  ];
}

/** Whether a body of this kind may decide a matter on a day (R18). */
export const mayDecide = (state: AllianceState, kind: BodyKind, matter: Matter, on: Span, effect?: Effect): boolean =>
  whoDecides(state, matter, on, effect).includes(kind);
