import type { Type } from '@nestjs/common';
import { NetworksController } from './directory/networks.controller.ts';
import { OrganisationsController } from './directory/organisations.controller.ts';
import { PersonsController } from './directory/persons.controller.ts';
import { LifecycleController } from './lifecycle/lifecycle.controller.ts';

/** Every controller of the command side; a slice adds its own here. */
export const controllers: Type[] = [
  OrganisationsController,
  NetworksController,
  PersonsController,
  LifecycleController,
];
