import type { Type } from '@nestjs/common';
import { HistoryController } from './history/history.controller.ts';
import { PortfolioController } from './portfolio/portfolio.controller.ts';
import { ProjectsController } from './projects/projects.controller.ts';
import { ProjectionsController } from './status/projections.controller.ts';

/** Every controller of the query side; a slice adds its own here. */
export const controllers: Type[] = [PortfolioController, HistoryController, ProjectsController, ProjectionsController];
