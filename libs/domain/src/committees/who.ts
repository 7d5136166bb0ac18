import type { BodyKind, Span } from '@alliage/events';
import { isOfAnAffiliate } from '../affiliates/on-the-team.ts';
import { holding, holds } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';
import { allies, representativesOf, roleOn } from '../parties/who.ts';
import { voicesHeard } from '../parties/circle.ts';
import { hasVoice } from '../parties/succession.ts';
import { standingOf, type Completeness } from './seats.ts';
import type { Body, Delegation, Guest, Mandate } from './state.ts';

export { teamOf } from '../projects/team.ts';
export type { Completeness, Seat } from './seats.ts';

/** A body as people name it: the round table is one too, under the alliance's own id, from the first day to the last (R36). */
export interface BodySeen {
  readonly bodyId: string;
  readonly kind: BodyKind;
  readonly projectId?: string;
}

/** The body of this id, dissolved or not. */
export function bodyById(state: AllianceState, bodyId: string): BodySeen | undefined {
  return bodyId === state.id ? { bodyId, kind: 'round-table' } : state.bodies[bodyId];
}

/** The committee of a kind on a day; for project teams, which are several, see `teamOf`. */
export function bodyOf(state: AllianceState, kind: Exclude<BodyKind, 'project-team'>, on: Span): BodySeen | undefined {
  if (kind === 'round-table') return { bodyId: state.id, kind };
  return bodiesOn(state, on).find((body) => body.kind === kind);
}

const bodiesOn = (state: AllianceState, on: Span): Body[] => holding(Object.values(state.bodies), on);

/**
 * The seats of a body on a day: mandates of those who are allies then, have their voice (R34) and have not declined. The round table's are
 * its representatives.
 */
export function seatsOf(state: AllianceState, bodyId: string, on: Span): Mandate[] {
  if (bodyId === state.id)
    return allies(state, on)
      .filter((party) => hasVoice(state, party.partyId, on))
      .flatMap((party) => representativeSeat(state, party.partyId, on));
  const body = state.bodies[bodyId];
  if (body === undefined || !holds(body, on)) return [];
  return holding(Object.values(state.mandates), on).filter((mandate) => {
    const party = state.parties[mandate.partyId];
    if (mandate.bodyId !== bodyId || isOfAnAffiliate(mandate) || party === undefined || roleOn(party, on) !== 'ally')
      return false;
    if (!hasVoice(state, mandate.partyId, on)) return false;
    return !body.declined.some((d) => d.partyId === mandate.partyId && holds(d, on));
  });
}

/** One representative an ally (R36): the last one named. */
function representativeSeat(state: AllianceState, partyId: string, on: Span): Mandate[] {
  const party = state.parties[partyId];
  const named = party === undefined ? undefined : representativesOf(party, on).at(-1);
  return named === undefined ? [] : [{ ...named, bodyId: state.id, partyId, capacities: [], alternates: [] }];
}

/**
 * The allies that sit on a body on a day: the base of its quorum and of its voices (R5, R12). All of them at the round table; on a
 * committee those with the seats that R5 asks for; on a team those with a member.
 */
export function sittingAllies(state: AllianceState, bodyId: string, on: Span): string[] {
  if (bodyId === state.id) return voicesHeard(state, on);
  const body = state.bodies[bodyId];
  if (body === undefined || !holds(body, on)) return [];
  return standingOf(state, body, on).sitting;
}

/** R5: a committee is complete when two allies or more sit and each ally that does not decline sits. The round table always is (R36). */
export function isComplete(state: AllianceState, kind: Exclude<BodyKind, 'project-team'>, on: Span): Completeness {
  if (kind === 'round-table') {
    return {
      constituted: true,
      complete: true,
      sitting: sittingAllies(state, state.id, on),
      declining: [],
      missing: [],
    };
  }
  const body = bodiesOn(state, on).find((b) => b.kind === kind);
  if (body === undefined) return { constituted: false, complete: false, sitting: [], declining: [], missing: [] };
  const standing = standingOf(state, body, on);
  return {
    constituted: true,
    complete: standing.sitting.length >= 2 && standing.missing.length === 0,
    ...standing,
  };
}

/** Guests of a body, and of one session of it, on a day (R7): heard, without voice. */
export const guestsOf = (state: AllianceState, bodyId: string, on: Span, sessionId?: string): Guest[] =>
  holding(Object.values(state.guests), on).filter((guest) => {
    const party = state.parties[guest.partyId];
    // Whose party has left is a guest no more (R40).
    if (party === undefined || roleOn(party, on) === undefined) return false;
    return guest.bodyId === bodyId || (sessionId !== undefined && guest.sessionId === sessionId);
  });

/** What was delegated to the technical committee and still is on a day (R18, R40). */
export const delegatedMatters = (state: AllianceState, on: Span): Delegation[] =>
  holding(Object.values(state.delegations), on);
