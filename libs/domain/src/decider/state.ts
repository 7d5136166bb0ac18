import { type Affiliates, noAffiliates } from '../affiliates/state.ts';
import { type Chapters, noChapters } from '../chapters/state.ts';
import { type Charter, noCharter } from '../charter/state.ts';
import { type Committees, noCommittees } from '../committees/state.ts';
import { type Decisions, noDecisions } from '../decisions/state.ts';
import { type Evaluation, noEvaluation } from '../evaluation/state.ts';
import { type Feasibility, noStudy } from '../feasibility/state.ts';
import { type Lessons, noLessons } from '../lessons/state.ts';
import { beforeOpening, type Lifecycle } from '../lifecycle/state.ts';
import { type Means, noMeans } from '../means/state.ts';
import { noParties, type Parties } from '../parties/state.ts';
import { noProjects, type Projects } from '../projects/state.ts';
import { noProposals, type Proposals } from '../proposals/state.ts';
import { nothingOnEvidence, type OnEvidence } from '../on-evidence/state.ts';
import { noReports, type Reports } from '../reports/state.ts';
import { noRoadmap, type Roadmap } from '../roadmap/state.ts';
import { noSessions, type Sessions } from '../sessions/state.ts';

/** One alliance, folded from its events: what rules need to know, and nothing that only people read. */
export interface AllianceState
  extends
    Lifecycle,
    Parties,
    Affiliates,
    Feasibility,
    Charter,
    Committees,
    Sessions,
    Proposals,
    Decisions,
    Projects,
    Means,
    Evaluation,
    Roadmap,
    Lessons,
    Reports,
    OnEvidence,
    Chapters {
  /** Revision of the last event folded; -1 before the first. */
  revision: number;
  /** Instant of the last event folded. */
  recordedAt: string;
}

export const initialState: AllianceState = {
  revision: -1,
  recordedAt: '',
  ...beforeOpening,
  ...noParties,
  ...noAffiliates,
  ...noStudy,
  ...noCharter,
  ...noCommittees,
  ...noSessions,
  ...noProposals,
  ...noDecisions,
  ...noProjects,
  ...noMeans,
  ...noEvaluation,
  ...noRoadmap,
  ...noLessons,
  ...noReports,
  ...nothingOnEvidence,
  ...noChapters,
};
