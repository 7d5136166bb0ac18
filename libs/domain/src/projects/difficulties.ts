import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { difficultyNamed, projectNamed } from './find.ts';
import { mustBeOpen } from './milestones.ts';
import { projectRules } from './rules.ts';

export interface DifficultyCommands {
  'raise-difficulty': { readonly projectId: string; readonly words: string };
  'resolve-difficulty': { readonly difficultyId: string; readonly words: string };
  /** Ties a difficulty to the proposal that it has become (R24). */
  'escalate-difficulty': { readonly difficultyId: string; readonly proposalId: string };
}

/** Ties an open difficulty to a proposal drafted from it; one that is settled already stays as it is. */
export function escalate(work: Work, difficultyId: string, proposalId: string): void {
  const { project, difficulty } = difficultyNamed(work, difficultyId);
  if (difficulty.status !== 'open') return;
  work.record('DifficultyEscalated', { projectId: project.projectId, difficultyId, proposalId });
}

export const difficultyRules: CommandRules<DifficultyCommands> = {
  'raise-difficulty': {
    reported: 'may',
    decide: (work, { projectId, words }) => {
      mustBePilot(work);
      mustBeOpen(work, projectNamed(work, projectId), '/projectId');
      work.record('DifficultyRaised', { projectId, difficultyId: work.act.newId('difficulty'), words });
    },
  },
  'resolve-difficulty': {
    reported: 'may',
    decide: (work, { difficultyId, words }) => {
      mustBePilot(work);
      const { project, difficulty } = difficultyNamed(work, difficultyId);
      if (difficulty.status === 'resolved') return;
      if (difficulty.status !== 'open') refuse(projectRules.difficultyDone, undefined, '/difficultyId');
      work.record('DifficultyResolved', { projectId: project.projectId, difficultyId, words });
    },
  },
  'escalate-difficulty': {
    decide: (work, { difficultyId, proposalId }) => {
      mustBePilot(work);
      const { difficulty } = difficultyNamed(work, difficultyId);
      mustKnow(work.state.proposals, proposalId, '/proposalId');
      if (difficulty.proposalId === proposalId) return;
      if (difficulty.status !== 'open') refuse(projectRules.difficultyDone, undefined, '/difficultyId');
      escalate(work, difficultyId, proposalId);
    },
  },
};
