import { certainlyBefore, type Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import type { Project } from './state.ts';
import { teamSpansTwoAllies } from './team.ts';

/** Where a project stood on a day (R38); a vague day is judged in its favour. None before it was proposed. */
export function statusOn(project: Project, on: Span): Project['status'] | undefined {
  if (certainlyBefore(on, project.proposed)) return undefined;
  if (project.ended !== undefined && certainlyBefore(project.ended, on)) return project.status;
  if (project.launched !== undefined && !certainlyBefore(on, project.launched)) return 'launched';
  return 'proposed';
}

/** G2: projects proposed or under way on that day whose team spans two allies. */
export const projectsSpanningTwoAllies = (state: AllianceState, on: Span): Project[] =>
  Object.values(state.projects).filter((project) => {
    const open = project.status === 'proposed' || project.status === 'launched';
    return open && !certainlyBefore(on, project.proposed) && teamSpansTwoAllies(state, project.projectId, on);
  });

/** R27: launched, and its team no longer spans two allies. */
export const flagged = (state: AllianceState, project: Project, on: Span): boolean =>
  project.status === 'launched' && !teamSpansTwoAllies(state, project.projectId, on);

/**
 * G3: launched projects that have reported a result, or were stopped with their lesson, since the entry recorded at that revision
 * and up to that day. An act recorded later counts unless it certainly came before; one recorded earlier only if it certainly came after.
 */
export function resultsSince(state: AllianceState, revision: number, on?: Span): Project[] {
  const entry = state.stages.find((s) => s.revision === revision)?.on;
  const since = (day: Span, at: number) => {
    if (on !== undefined && certainlyBefore(on, day)) return false;
    if (entry === undefined) return at > revision;
    return at > revision ? !certainlyBefore(day, entry) : certainlyBefore(entry, day);
  };
  return Object.values(state.projects).filter((project) => {
    if (project.launched === undefined) return false;
    const { status, ended, endedAt, lessonId } = project;
    const stopped = status === 'stopped' && lessonId !== undefined && ended !== undefined && endedAt !== undefined;
    return project.results.some((r) => since(r.on, r.revision)) || (stopped && since(ended, endedAt));
  });
}
