import { certainlyBefore, type FreeText, type TeamContribution } from '@alliage/events';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { same } from '../decider/same.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { mustBeParties, projectNamed } from '../projects/find.ts';
import type { Project } from '../projects/state.ts';
import { basisOfReport } from './basis.ts';
import { reportRules } from './rules.ts';

/** A project was launched before the cut-over; what each ally brought and did differently, where the source says both. */
export interface ReportProjectLaunch {
  readonly projectId: string;
  readonly team?: readonly TeamContribution[];
}
/** What it aimed at from then on; what it aimed at before is what is known of it here. */
export interface ReportProjectReorientation {
  readonly projectId: string;
  readonly aim: FreeText;
  readonly reason?: FreeText;
}
/** R27: the lesson that it left, where the source tells one and it is kept here. */
export interface ReportProjectStop {
  readonly projectId: string;
  readonly reason?: FreeText;
  readonly lessonId?: string;
}
export interface ReportProjectCompletion {
  readonly projectId: string;
  readonly words?: FreeText;
}

export function reportProjectLaunch(work: Work, { projectId, team = [] }: ReportProjectLaunch): void {
  mustBePilot(work);
  const { status } = projectNamed(work, projectId);
  if (status !== 'proposed') refuse(reportRules.launchedAlready, undefined, '/projectId');
  mustBeParties(
    work,
    team.map(({ partyId }) => partyId),
    '/team',
  );
  const brought = team.map(({ partyId, brings, stepAside }) => ({ partyId, brings, stepAside }));
  work.record('ProjectLaunched', { projectId, team: brought, basis: basisOfReport(work) });
}

/** The project, under way on that day. */
function underWay(work: Work, projectId: string): Project {
  const project = projectNamed(work, projectId);
  if (project.status !== 'launched' || (project.launched && certainlyBefore(work.on, project.launched)))
    refuse(reportRules.notUnderWay, undefined, '/projectId');
  return project;
}

export function reportProjectReorientation(work: Work, { projectId, aim, reason }: ReportProjectReorientation): void {
  mustBePilot(work);
  const project = underWay(work, projectId);
  if (same(project.aim, aim)) return;
  work.record('ProjectReoriented', said({ projectId, from: project.aim, to: aim, reason, basis: basisOfReport(work) }));
}

export function reportProjectStop(work: Work, { projectId, reason, lessonId }: ReportProjectStop): void {
  mustBePilot(work);
  if (projectNamed(work, projectId).status === 'stopped') return;
  underWay(work, projectId);
  if (lessonId !== undefined) mustKnow(work.state.lessons, lessonId, '/lessonId');
  work.record('ProjectStopped', said({ projectId, reason, lessonId, basis: basisOfReport(work) }));
}

export function reportProjectCompletion(work: Work, { projectId, words }: ReportProjectCompletion): void {
  mustBePilot(work);
  if (projectNamed(work, projectId).status === 'completed') return;
  underWay(work, projectId);
  work.record('ProjectCompleted', said({ projectId, words, basis: basisOfReport(work) }));
}
