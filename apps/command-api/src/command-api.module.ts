import { Module, type DynamicModule } from '@nestjs/common';
import type { Book } from '@alliage/automations';
import type { EventStore } from '@alliage/event-store';
import { EVENT_STORE } from '@alliage/platform';
import { CqrsModule } from '@nestjs/cqrs';
import { AutomationsController } from './automations/automations.controller.ts';
import { Automations, AUTOMATIONS_BOOK } from './automations/automations.ts';
import { ActorGuard } from './actors/actor.guard.ts';
import { ActorResolver } from './actors/actor-resolver.ts';
import { HeaderActorResolver } from './actors/header-actor-resolver.ts';
import type { Mode } from './actors/mode.ts';
import { controllers } from './controllers.ts';
import { RecordCommandHandler } from './recording/record-command.handler.ts';
import { TakeLists } from './lists/take-lists.ts';
import { Recorder } from './recording/recorder.ts';
import { States } from './recording/states.ts';
import { Watch } from './recording/watch.ts';
import { Commands } from './requests/commands.ts';

export interface CommandApiOptions {
  readonly mode: Mode;
  /** What the folded states kept in memory may take. */
  readonly cacheBytes: number;
  /** Where automations keep how far they have come and what they did; without it, none run in this process. */
  readonly book?: Book;
}

/** The command side: every route that changes something. Needs `EVENT_STORE` (see {@link EventStoreModule}). */
@Module({})
export class CommandApiModule {
  static with({ mode, cacheBytes, book }: CommandApiOptions): DynamicModule {
    return {
      module: CommandApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: book === undefined ? controllers : [...controllers, AutomationsController],
      providers: [
        { provide: ActorResolver, useFactory: () => new HeaderActorResolver(mode) },
        {
          provide: States,
          useFactory: (store: EventStore) => new States(store, cacheBytes),
          inject: [EVENT_STORE],
        },
        ActorGuard,
        Commands,
        Watch,
        Recorder,
        RecordCommandHandler,
        TakeLists,
        ...(book === undefined ? [] : [{ provide: AUTOMATIONS_BOOK, useValue: book }, Automations]),
      ],
      exports: [States, ActorResolver],
    };
  }
}
