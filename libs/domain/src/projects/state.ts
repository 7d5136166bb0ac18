import type { FreeText, Span, TeamContribution } from '@alliage/events';

export interface Project {
  readonly projectId: string;
  aim: FreeText;
  partners: readonly string[];
  readonly proposed: Span;
  status: 'proposed' | 'withdrawn' | 'launched' | 'completed' | 'stopped';
  launched?: Span;
  team: readonly TeamContribution[];
  ended?: Span;
  endedAt?: number;
  /** Revisions at which a result was reported (G3: since this experimentation began). */
  results: { resultId: string; on: Span; revision: number }[];
  lessonId?: string;
  milestones: Record<string, { due: string; status: 'open' | 'reached' | 'dropped' }>;
  difficulties: Record<string, { status: 'open' | 'resolved' | 'escalated' }>;
}
export interface Projects {
  projects: Record<string, Project>;
  communications: Record<string, { structuring: boolean; decisionId?: string }>;
}
export const noProjects: Projects = { projects: {}, communications: {} };
