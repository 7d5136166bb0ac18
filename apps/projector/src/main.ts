import { openEventStore } from '@alliage/event-store';
import {
  choice,
  createHttpApp,
  EventStoreModule,
  eventStoreOf,
  eventStoreVariables,
  listen,
  readConfiguration,
  start,
  telemetryOf,
} from '@alliage/platform';
import { documentProjector } from './document-projector.ts';
import { ProjectorModule } from './projector.module.ts';
import { projectorVariables } from './projector.variables.ts';
import { viewsOf } from './views-place.ts';

const variables = {
  ...projectorVariables,
  // Views and stored events are shown to everyone until there is access control.
  ALLIAGE_MODE: choice(
    {
      fr: 'Tant qu’il n’y a pas de contrôle d’accès, chacun voit tout : le service ne démarre que si l’on écrit que c’est une démonstration ou un test.',
      en: 'Until there is access control, everyone sees everything: the service starts only where it is written that this is a demonstration or a test.',
    },
    ['demonstration', 'test'],
  ),
  ...eventStoreVariables(process.env),
};

// On SQLite the events belong to one process: this one then answers queries without a command side beside it.
await start(async () => {
  const environment = readConfiguration(variables, process.env);
  const { HOST, PORT, LOG_LEVEL } = environment;
  const views = viewsOf(environment);
  const { store, release } = await openEventStore(eventStoreOf(environment));
  const modules = [EventStoreModule.with(store, release), ProjectorModule.with({ views })];
  const app = await createHttpApp(modules, { logLevel: LOG_LEVEL, ...telemetryOf('alliage-projector', environment) });
  documentProjector(app);
  process.stdout.write(`${await listen(app, HOST, PORT)}\n`);
});
