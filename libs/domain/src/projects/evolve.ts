import { spanOf } from '@alliage/events';
import type { AllianceEvent } from '../decider/event.ts';
import type { Evolvers } from '../decider/evolve.ts';
import { nowOf, nowOfAll } from '../parties/merged.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Difficulty, Milestone, Project } from './state.ts';

const projectOf = (state: AllianceState, projectId: string): Project | undefined => state.projects[projectId];
const milestoneOf = (state: AllianceState, data: { projectId: string; milestoneId: string }): Milestone | undefined =>
  projectOf(state, data.projectId)?.milestones[data.milestoneId];
const difficultyOf = (
  state: AllianceState,
  data: { projectId: string; difficultyId: string },
): Difficulty | undefined => projectOf(state, data.projectId)?.difficulties[data.difficultyId];

function end(
  state: AllianceState,
  status: 'withdrawn' | 'completed' | 'stopped',
  event: AllianceEvent<'ProjectWithdrawn' | 'ProjectCompleted' | 'ProjectStopped'>,
): void {
  const project = projectOf(state, event.data.projectId);
  if (!project) return;
  project.status = status;
  project.ended = spanOf(event.effectiveOn);
  project.endedAt = event.revision;
}

/** What the events of this slice change (see state.ts beside). */
export const projectsEvolvers: Evolvers = {
  PartiesMerged: (state, { data }) => {
    for (const project of Object.values(state.projects)) {
      project.partners = nowOfAll(project.partners, data);
      project.team = project.team.map((part) => ({ ...part, partyId: nowOf(part.partyId, data) }));
    }
  },
  ProjectProposed: (state, { data, effectiveOn }) => {
    state.projects[data.projectId] = {
      projectId: data.projectId,
      title: data.title,
      aim: data.aim,
      partners: data.partners,
      proposed: spanOf(effectiveOn),
      status: 'proposed',
      team: [],
      results: [],
      milestones: {},
      difficulties: {},
    };
  },
  ProjectReworded: (state, { data }) => {
    const project = projectOf(state, data.projectId);
    if (project) Object.assign(project, { title: data.title, aim: data.aim, partners: data.partners });
  },
  ProjectWithdrawn: (state, event) => {
    end(state, 'withdrawn', event);
  },
  ProjectLaunched: (state, { data, effectiveOn }) => {
    const project = projectOf(state, data.projectId);
    if (project) Object.assign(project, { status: 'launched', launched: spanOf(effectiveOn), team: data.team });
  },
  ProjectReoriented: (state, { data }) => {
    const project = projectOf(state, data.projectId);
    if (project) project.aim = data.to;
  },
  ProjectCompleted: (state, event) => {
    end(state, 'completed', event);
  },
  ProjectStopped: (state, event) => {
    end(state, 'stopped', event);
    const project = projectOf(state, event.data.projectId);
    if (project && event.data.lessonId !== undefined) project.lessonId = event.data.lessonId;
  },
  MilestoneSet: (state, { data, effectiveOn }) => {
    const project = projectOf(state, data.projectId);
    if (!project) return;
    const { milestoneId, due } = data;
    project.milestones[milestoneId] = { milestoneId, due, set: spanOf(effectiveOn), status: 'open' };
  },
  MilestoneMoved: (state, { data }) => {
    const milestone = milestoneOf(state, data);
    if (milestone) milestone.due = data.due;
  },
  MilestoneReached: (state, { data }) => {
    const milestone = milestoneOf(state, data);
    if (milestone) milestone.status = 'reached';
  },
  MilestoneDropped: (state, { data }) => {
    const milestone = milestoneOf(state, data);
    if (milestone) milestone.status = 'dropped';
  },
  ResultReported: (state, { data, effectiveOn, revision }) => {
    projectOf(state, data.projectId)?.results.push({ resultId: data.resultId, on: spanOf(effectiveOn), revision });
  },
  DifficultyRaised: (state, { data, effectiveOn }) => {
    const project = projectOf(state, data.projectId);
    if (!project) return;
    const { difficultyId } = data;
    project.difficulties[difficultyId] = { difficultyId, raised: spanOf(effectiveOn), status: 'open' };
  },
  DifficultyResolved: (state, { data }) => {
    const difficulty = difficultyOf(state, data);
    if (difficulty) difficulty.status = 'resolved';
  },
  DifficultyEscalated: (state, { data }) => {
    const difficulty = difficultyOf(state, data);
    if (difficulty) Object.assign(difficulty, { status: 'escalated', proposalId: data.proposalId });
  },
  CommunicationPublished: (state, { data: { communicationId, structuring, decisionId } }) => {
    state.communications[communicationId] = { structuring, ...(decisionId === undefined ? {} : { decisionId }) };
  },
};
