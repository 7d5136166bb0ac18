import type { Span } from '@alliage/events';
import { rulesOn } from '../charter/in-force.ts';
import type { Body } from '../committees/state.ts';
import { holds } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';
import { roleOn, voiceHolder } from '../parties/who.ts';

/** The team that carries a project on a day, where one is constituted (section 3). */
export const teamOf = (state: AllianceState, projectId: string, on: Span): Body | undefined =>
  Object.values(state.bodies).find((b) => b.kind === 'project-team' && b.projectId === projectId && holds(b, on));

/** Ids of the parties that have somebody on the project's team on that day and are allies on it, in order of appointment. */
export function alliesOnTeam(state: AllianceState, projectId: string, on: Span): string[] {
  const team = teamOf(state, projectId, on);
  if (!team) return [];
  const partyIds = Object.values(state.mandates)
    .filter((m) => m.bodyId === team.bodyId && holds(m, on))
    .map((m) => m.partyId);
  return [...new Set(partyIds)].filter((partyId) => {
    const party = state.parties[partyId];
    return party !== undefined && roleOn(party, on) === 'ally';
  });
}

/** R27: whether the team has people of two allies; two parts of one organisation with one voice between them count as one (R9). */
export function teamSpansTwoAllies(state: AllianceState, projectId: string, on: Span): boolean {
  const { voicePerPart } = rulesOn(state, on);
  const voices = alliesOnTeam(state, projectId, on).map((id) => voiceHolder(state.parties[id]!, voicePerPart));
  return new Set(voices).size >= 2;
}

/** Whether the team has a lead whose mandate holds on that day. */
export function teamHasLead(state: AllianceState, projectId: string, on: Span): boolean {
  const lead = teamOf(state, projectId, on)?.lead;
  const mandate = lead === undefined ? undefined : state.mandates[lead];
  return mandate !== undefined && holds(mandate, on);
}
