import { certainlyBefore, type FreeText, type TeamContribution } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { mustBeParties, projectNamed } from '../projects/find.ts';
import { basisOfReport } from './basis.ts';
import { reportRules } from './rules.ts';

/** A project was launched before the cut-over; what each ally brought and did differently, where the source says both. */
export interface ReportProjectLaunch {
  readonly projectId: string;
  readonly team?: readonly TeamContribution[];
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

export function reportProjectCompletion(work: Work, { projectId, words }: ReportProjectCompletion): void {
  mustBePilot(work);
  const { status, launched } = projectNamed(work, projectId);
  if (status === 'completed') return;
  if (status !== 'launched' || (launched && certainlyBefore(work.on, launched)))
    refuse(reportRules.notUnderWay, undefined, '/projectId');
  work.record('ProjectCompleted', said({ projectId, words, basis: basisOfReport(work) }));
}
