import { Module, type DynamicModule } from '@nestjs/common';
import { controllers } from './controllers.ts';
import { AllianceStates } from './views/states.ts';
import { Views, VIEWS_PLACE, type ViewsPlace } from './views/views.ts';

export interface ProjectorOptions {
  /** Where the views are kept: a folder, `:memory:` for views that are gone with the process, or a PostgreSQL that several share. */
  readonly views: ViewsPlace;
}

/** The query side: keeps the views up with the event store (`EVENT_STORE`, provided by the application) and answers from them. */
@Module({})
export class ProjectorModule {
  static with({ views }: ProjectorOptions): DynamicModule {
    return {
      module: ProjectorModule,
      controllers,
      providers: [{ provide: VIEWS_PLACE, useValue: views }, Views, AllianceStates],
      exports: [Views],
    };
  }
}
