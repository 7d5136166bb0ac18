import type { Type } from '@nestjs/common';
import { NetworksController } from './directory/networks.controller.ts';
import { OrganisationsController } from './directory/organisations.controller.ts';
import { PersonsController } from './directory/persons.controller.ts';
import { LifecycleController } from './lifecycle/lifecycle.controller.ts';
import { EvaluationController } from './evaluation/evaluation.controller.ts';
import { MeansController } from './means/means.controller.ts';
import { ProjectsController } from './projects/projects.controller.ts';
import { RoadmapController } from './roadmap/roadmap.controller.ts';

/** Every controller of the command side; a slice adds its own here. */
export const controllers: Type[] = [
  OrganisationsController,
  NetworksController,
  PersonsController,
  LifecycleController,
  EvaluationController,
  MeansController,
  ProjectsController,
  RoadmapController,
];
