import type { Type } from '@nestjs/common';
import { NetworkLifeController } from './directory/network-life.controller.ts';
import { ChaptersController } from './chapters/chapters.controller.ts';
import { NetworksController } from './directory/networks.controller.ts';
import { OrganisationsController } from './directory/organisations.controller.ts';
import { PersonsController } from './directory/persons.controller.ts';
import { LifecycleController } from './lifecycle/lifecycle.controller.ts';
import { CharterController } from './charter/charter.controller.ts';
import { ActionsController } from './decisions/actions.controller.ts';
import { DecisionsController } from './decisions/decisions.controller.ts';
import { EvaluationController } from './evaluation/evaluation.controller.ts';
import { MeansController } from './means/means.controller.ts';
import { AffiliatesController } from './projects/affiliates.controller.ts';
import { ProjectsController } from './projects/projects.controller.ts';
import { RoadmapController } from './roadmap/roadmap.controller.ts';
import { CircleController } from './parties/circle.controller.ts';
import { EvidenceController } from './parties/evidence.controller.ts';
import { PartyPersonsController } from './parties/persons.controller.ts';
import { ProfileController } from './parties/profile.controller.ts';
import { WithdrawalController } from './parties/withdraw.controller.ts';
import { FeasibilityController } from './feasibility/feasibility.controller.ts';
import { CorrectionsController } from './corrections/corrections.controller.ts';
import { LessonsController } from './lessons/lessons.controller.ts';
import { BodiesController } from './committees/bodies.controller.ts';
import { MembersController } from './committees/members.controller.ts';
import { ConvocationsController } from './sessions/convocations.controller.ts';
import { AgendaController } from './sessions/agenda.controller.ts';
import { SessionsController } from './sessions/sessions.controller.ts';
import { MinutesController } from './sessions/minutes.controller.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { ProposalsController } from './proposals/proposals.controller.ts';

/** Every controller of the command side; a slice adds its own here. */
export const controllers: Type[] = [
  OrganisationsController,
  NetworksController,
  NetworkLifeController,
  PersonsController,
  LifecycleController,
  CircleController,
  ProfileController,
  PartyPersonsController,
  WithdrawalController,
  EvidenceController,
  FeasibilityController,
  LessonsController,
  CharterController,
  DecisionsController,
  ActionsController,
  EvaluationController,
  MeansController,
  ProjectsController,
  AffiliatesController,
  RoadmapController,
  BodiesController,
  MembersController,
  ConvocationsController,
  AgendaController,
  SessionsController,
  MinutesController,
  ProposalsController,
  ReportsController,
  ChaptersController,
  CorrectionsController,
];
