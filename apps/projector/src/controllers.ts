import type { Type } from '@nestjs/common';
import { ChaptersController } from './chapters/chapters.controller.ts';
import { ActionsController } from './actions/actions.controller.ts';
import { AuditController } from './audit/audit.controller.ts';
import { CharterController } from './charter/charter.controller.ts';
import { AppliesController } from './decisions/applies.controller.ts';
import { CorrectionsController } from './corrections/corrections.controller.ts';
import { DecisionsController } from './decisions/decisions.controller.ts';
import { DifferenceController } from './difference/difference.controller.ts';
import { BodiesController } from './bodies/bodies.controller.ts';
import { LibraryController } from './lessons/library.controller.ts';
import { NetworksController } from './networks/networks.controller.ts';
import { GlanceController } from './portfolio/glance.controller.ts';
import { DirectoryController } from './directory/directory.controller.ts';
import { OrganisationsController } from './directory/organisations.controller.ts';
import { GatesController } from './gates/gates.controller.ts';
import { FeasibilityController } from './feasibility/feasibility.controller.ts';
import { EvaluationController } from './evaluation/evaluation.controller.ts';
import { EvidenceController } from './evidence/evidence.controller.ts';
import { HistoryController } from './history/history.controller.ts';
import { LessonsController } from './lessons/lessons.controller.ts';
import { MeansController } from './means/means.controller.ts';
import { OverviewController } from './overview/overview.controller.ts';
import { PartiesController } from './parties/parties.controller.ts';
import { PortfolioController } from './portfolio/portfolio.controller.ts';
import { ProjectsController } from './projects/projects.controller.ts';
import { ProposalsController } from './proposals/proposals.controller.ts';
import { SessionsController } from './sessions/sessions.controller.ts';
import { ProjectionsController } from './status/projections.controller.ts';

/** Every controller of the query side; a slice adds its own here. */
export const controllers: Type[] = [
  PortfolioController,
  OverviewController,
  GatesController,
  PartiesController,
  FeasibilityController,
  LessonsController,
  BodiesController,
  SessionsController,
  HistoryController,
  CorrectionsController,
  EvidenceController,
  DifferenceController,
  DirectoryController,
  NetworksController,
  GlanceController,
  LibraryController,
  OrganisationsController,
  ProjectsController,
  EvaluationController,
  CharterController,
  DecisionsController,
  AppliesController,
  ProposalsController,
  ActionsController,
  MeansController,
  ProjectionsController,
  AuditController,
  ChaptersController,
];
