import { type LifecycleCommands, lifecycleRules } from './lifecycle/commands.ts';
import { type PartiesCommands, partiesRules } from './parties/commands.ts';
import { type AffiliatesCommands, affiliatesRules } from './affiliates/commands.ts';
import { type FeasibilityCommands, feasibilityRules } from './feasibility/commands.ts';
import { type CharterCommands, charterRules } from './charter/commands.ts';
import { type CommitteesCommands, committeesRules } from './committees/commands.ts';
import { type SessionsCommands, sessionsRules } from './sessions/commands.ts';
import { type ProposalsCommands, proposalsRules } from './proposals/commands.ts';
import { type DecisionsCommands, decisionsRules } from './decisions/commands.ts';
import { type ProjectsCommands, projectsRules } from './projects/commands.ts';
import { type MeansCommands, meansRules } from './means/commands.ts';
import { type EvaluationCommands, evaluationRules } from './evaluation/commands.ts';
import { type RoadmapCommands, roadmapRules } from './roadmap/commands.ts';
import { type LessonsCommands, lessonsRules } from './lessons/commands.ts';
import { type ReportsCommands, reportsRules } from './reports/commands.ts';
import { type OnEvidenceCommands, onEvidenceRules } from './on-evidence/commands.ts';
import { type ChaptersCommands, chaptersRules } from './chapters/commands.ts';
import { type CorrectionsCommands, correctionsRules } from './corrections/commands.ts';
import type { CommandRules } from './decider/command.ts';
import { whereVoicesCount } from './parties/succession.ts';

/** Every command of an alliance: its name (kebab-case; also its route and its word in a case file) → its words. */
export interface AllianceCommands
  extends
    LifecycleCommands,
    PartiesCommands,
    AffiliatesCommands,
    FeasibilityCommands,
    CharterCommands,
    CommitteesCommands,
    SessionsCommands,
    ProposalsCommands,
    DecisionsCommands,
    ProjectsCommands,
    MeansCommands,
    EvaluationCommands,
    RoadmapCommands,
    LessonsCommands,
    ReportsCommands,
    OnEvidenceCommands,
    ChaptersCommands,
    CorrectionsCommands {}
export type CommandType = keyof AllianceCommands & string;

export const commandRules = {
  ...lifecycleRules,
  ...partiesRules,
  ...affiliatesRules,
  ...feasibilityRules,
  ...whereVoicesCount(charterRules),
  ...committeesRules,
  ...whereVoicesCount(sessionsRules),
  ...whereVoicesCount(proposalsRules),
  ...whereVoicesCount(decisionsRules),
  ...projectsRules,
  ...meansRules,
  ...evaluationRules,
  ...roadmapRules,
  ...lessonsRules,
  ...reportsRules,
  ...whereVoicesCount(onEvidenceRules),
  ...whereVoicesCount(chaptersRules),
  ...correctionsRules,
} as CommandRules<AllianceCommands>;
