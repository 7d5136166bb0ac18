import { isDay } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { milestoneNamed, projectNamed } from './find.ts';
import { statusOn } from './progress.ts';
import { projectRules } from './rules.ts';
import type { Project } from './state.ts';

export interface MilestoneCommands {
  /** `due`: a day, `YYYY-MM-DD`; it may lie ahead or behind. */
  'set-milestone': { readonly projectId: string; readonly title: string; readonly due: string };
  'move-milestone': { readonly milestoneId: string; readonly due: string; readonly reason?: string };
  'reach-milestone': { readonly milestoneId: string; readonly words?: string };
  'drop-milestone': { readonly milestoneId: string; readonly reason?: string };
}

/** Proposed or launched on the day of the act: plans are made before the launch too. */
export function mustBeOpen(work: Work, project: Project, field: string): void {
  const status = statusOn(project, work.on);
  if (status !== 'proposed' && status !== 'launched') refuse(projectRules.notOpen, undefined, field);
}
const mustBeADay = (due: string) => {
  if (!isDay(due)) refuse(projectRules.notADay, undefined, '/due');
};

function openMilestone(work: Work, milestoneId: string) {
  const found = milestoneNamed(work, milestoneId);
  if (found.milestone.status !== 'open') refuse(projectRules.milestoneDone, undefined, '/milestoneId');
  mustBeOpen(work, found.project, '/milestoneId');
  return found;
}

export const milestoneRules: CommandRules<MilestoneCommands> = {
  'set-milestone': {
    decide: (work, { projectId, title, due }) => {
      mustBePilot(work);
      mustBeOpen(work, projectNamed(work, projectId), '/projectId');
      mustBeADay(due);
      work.record('MilestoneSet', { projectId, milestoneId: work.act.newId('milestone'), title, due });
    },
  },
  'move-milestone': {
    decide: (work, { milestoneId, due, reason }) => {
      mustBePilot(work);
      const { project, milestone } = openMilestone(work, milestoneId);
      mustBeADay(due);
      if (milestone.due === due) return;
      const { projectId } = project;
      work.record('MilestoneMoved', said({ projectId, milestoneId, from: milestone.due, due, reason }));
    },
  },
  'reach-milestone': {
    decide: (work, { milestoneId, words }) => {
      mustBePilot(work);
      if (milestoneNamed(work, milestoneId).milestone.status === 'reached') return;
      const { projectId } = openMilestone(work, milestoneId).project;
      work.record('MilestoneReached', said({ projectId, milestoneId, words }));
    },
  },
  'drop-milestone': {
    decide: (work, { milestoneId, reason }) => {
      mustBePilot(work);
      if (milestoneNamed(work, milestoneId).milestone.status === 'dropped') return;
      const { projectId } = openMilestone(work, milestoneId).project;
      work.record('MilestoneDropped', said({ projectId, milestoneId, reason }));
    },
  },
};
