import { certainlyBefore, type Span } from '@alliage/events';
import { holding, holds } from '../decider/period.ts';
import type { AllianceState } from '../decider/state.ts';
import { partyById, roleOn } from '../parties/who.ts';
import type { Project } from '../projects/state.ts';
import type { Engagement } from './state.ts';

/** Whether a project has come to its end, or been withdrawn, by a day; a vague day is judged in its favour (R38). */
export const isOver = ({ ended }: Project, on: Span): boolean => ended !== undefined && certainlyBefore(ended, on);

/** Whether a commitment holds on a day: its own period, while the party through which it came is there and the project goes on (R42). */
export function holdsOn(state: AllianceState, engagement: Engagement, on: Span): boolean {
  const party = partyById(state, engagement.throughPartyId);
  const project = state.projects[engagement.projectId];
  if (party === undefined || roleOn(party, on) === undefined) return false;
  return holds(engagement, on) && project !== undefined && !isOver(project, on);
}

/** The commitments through one party, or to one project, whose own period holds on a day. */
export const engagementsOf = (
  state: AllianceState,
  of: { readonly throughPartyId: string } | { readonly projectId: string },
  on: Span,
): Engagement[] =>
  holding(Object.values(state.engagements), on).filter((engagement) =>
    'projectId' in of ? engagement.projectId === of.projectId : engagement.throughPartyId === of.throughPartyId,
  );
