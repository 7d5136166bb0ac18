import type { Span } from '@alliage/events';
import { isOfAnAffiliate } from '../affiliates/on-the-team.ts';
import type { Body } from '../committees/state.ts';
import { holds } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';
import { voiceOf } from '../parties/circle.ts';
import { isAlly } from '../parties/who.ts';

/** The team that carries a project on a day, where one is constituted (section 3). */
export const teamOf = (state: AllianceState, projectId: string, on: Span): Body | undefined =>
  Object.values(state.bodies).find((b) => b.kind === 'project-team' && b.projectId === projectId && holds(b, on));

/**
 * Ids of the parties that have somebody of their own on the project's team on that day and are allies on it, in order of appointment. The
 * people of a network head's members are not the head's: it does not bind them, nor they it (R42).
 */
export function alliesOnTeam(state: AllianceState, projectId: string, on: Span): string[] {
  const team = teamOf(state, projectId, on);
  if (!team) return [];
  const partyIds = Object.values(state.mandates)
    .filter((m) => m.bodyId === team.bodyId && holds(m, on) && !isOfAnAffiliate(m))
    .map((m) => m.partyId);
  return [...new Set(partyIds)].filter((partyId) => isAlly(state, partyId, on));
}

/** R27: whether the team has people of two allies; two parts of one organisation with one voice between them count as one (R9). */
export const teamSpansTwoAllies = (state: AllianceState, projectId: string, on: Span): boolean =>
  new Set(alliesOnTeam(state, projectId, on).map((partyId) => voiceOf(state, partyId, on))).size >= 2;

/** Whether the team has a lead whose mandate holds on that day. */
export function teamHasLead(state: AllianceState, projectId: string, on: Span): boolean {
  const lead = teamOf(state, projectId, on)?.lead;
  const mandate = lead === undefined ? undefined : state.mandates[lead];
  return mandate !== undefined && holds(mandate, on);
}
