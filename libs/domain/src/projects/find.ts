import { certainlyBefore } from '@alliage/events';
import { known, mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { roleOn } from '../parties/who.ts';
import { projectRules } from './rules.ts';
import type { Difficulty, Milestone, Project } from './state.ts';

/** The project of that id; refused when there is none, or when the act certainly came before it (R29). */
export function projectNamed(work: Work, projectId: string, field = '/projectId'): Project {
  const project = mustKnow(work.state.projects, projectId, field);
  if (certainlyBefore(work.on, project.proposed)) refuse(projectRules.beforeProposed, undefined, '/effectiveOn');
  return project;
}

/** The milestone of that id, with its project. */
export function milestoneNamed(work: Work, milestoneId: string): { project: Project; milestone: Milestone } {
  const field = '/milestoneId';
  const project = Object.values(work.state.projects).find((p) => Object.hasOwn(p.milestones, milestoneId));
  if (!project) refuse(known.inAlliance, undefined, field);
  const milestone = mustKnow(project.milestones, milestoneId, field);
  if (certainlyBefore(work.on, milestone.set)) refuse(projectRules.beforeMilestone, undefined, '/effectiveOn');
  return { project, milestone };
}

/** The difficulty of that id, with its project. */
export function difficultyNamed(work: Work, difficultyId: string): { project: Project; difficulty: Difficulty } {
  const field = '/difficultyId';
  const project = Object.values(work.state.projects).find((p) => Object.hasOwn(p.difficulties, difficultyId));
  if (!project) refuse(known.inAlliance, undefined, field);
  const difficulty = mustKnow(project.difficulties, difficultyId, field);
  if (certainlyBefore(work.on, difficulty.raised)) refuse(projectRules.beforeDifficulty, undefined, '/effectiveOn');
  return { project, difficulty };
}

/** Refuses unless every one of these is a party of the alliance on the day of the act, whatever its role. */
export function mustBeParties(work: Work, partyIds: readonly string[], field: string): void {
  partyIds.forEach((partyId, i) => {
    const party = mustKnow(work.state.parties, partyId, `${field}/${i}`);
    if (!roleOn(party, work.on)) refuse(projectRules.notAParty, undefined, `${field}/${i}`);
  });
}
