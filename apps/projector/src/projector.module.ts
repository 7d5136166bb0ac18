import { Module, type DynamicModule } from '@nestjs/common';
import { controllers } from './controllers.ts';
import { AllianceStates } from './views/states.ts';
import { Views, VIEWS_FOLDER } from './views/views.ts';

export interface ProjectorOptions {
  /** Where the files of views are kept; `:memory:` for views that are gone with the process. */
  readonly folder: string;
}

/** The query side: keeps the views up with the event store (`EVENT_STORE`, provided by the application) and answers from them. */
@Module({})
export class ProjectorModule {
  static with({ folder }: ProjectorOptions): DynamicModule {
    return {
      module: ProjectorModule,
      controllers,
      providers: [{ provide: VIEWS_FOLDER, useValue: folder }, Views, AllianceStates],
      exports: [Views],
    };
  }
}
