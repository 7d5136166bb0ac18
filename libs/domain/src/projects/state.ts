import type { FreeText, Span, TeamContribution } from '@alliage/events';

export interface Milestone {
  readonly milestoneId: string;
  due: string;
  readonly set: Span;
  status: 'open' | 'reached' | 'dropped';
}
export interface Difficulty {
  readonly difficultyId: string;
  readonly raised: Span;
  status: 'open' | 'resolved' | 'escalated';
  proposalId?: string;
}
/** Section 5: proposed → launched → reoriented (any number of times) → completed | stopped; or withdrawn before it starts. */
export interface Project {
  readonly projectId: string;
  title: FreeText;
  aim: FreeText;
  /** Parties that mean to carry it. */
  partners: readonly string[];
  readonly proposed: Span;
  /** After all that is recorded; for a day ask projects/progress.ts. */
  status: 'proposed' | 'withdrawn' | 'launched' | 'completed' | 'stopped';
  launched?: Span;
  team: readonly TeamContribution[];
  /** Day of its completion, stop or withdrawal, and the revision that says so. */
  ended?: Span;
  endedAt?: number;
  /** Revisions at which a result was reported (G3: since this experimentation began). */
  results: { readonly resultId: string; readonly on: Span; readonly revision: number }[];
  lessonId?: string;
  milestones: Record<string, Milestone>;
  difficulties: Record<string, Difficulty>;
}
export interface Projects {
  projects: Record<string, Project>;
  communications: Record<string, { structuring: boolean; decisionId?: string }>;
}
export const noProjects: Projects = { projects: {}, communications: {} };
