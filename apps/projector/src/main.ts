import { openDataFolder, SqliteEventStore } from '@alliage/event-store';
import { choice, createHttpApp, EVENT_STORE, listen, readConfiguration, start, text } from '@alliage/platform';
import { documentProjector } from './document-projector.ts';
import { ProjectorModule } from './projector.module.ts';
import { projectorVariables } from './projector.variables.ts';

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
  ALLIAGE_DATA: text({ fr: 'Dossier des données.', en: 'Data folder.', fallback: './data' }, './data'),
};

class StoreModule {}

// On SQLite the events belong to one process: this one then answers queries without a command side beside it.
await start(async () => {
  const { HOST, PORT, LOG_LEVEL, ALLIAGE_DATA, ALLIAGE_VIEWS } = readConfiguration(variables, process.env);
  const folder = openDataFolder(ALLIAGE_DATA);
  // Held until the end: a lock that nothing refers to any more is collected, and let go with it.
  process.once('exit', () => folder.lock.release());
  const useValue = new SqliteEventStore(folder.events);
  const store = {
    module: StoreModule,
    global: true,
    providers: [{ provide: EVENT_STORE, useValue }],
    exports: [EVENT_STORE],
  };
  const app = await createHttpApp([store, ProjectorModule.with({ folder: ALLIAGE_VIEWS })], { logLevel: LOG_LEVEL });
  documentProjector(app);
  process.stdout.write(`${await listen(app, HOST, PORT)}\n`);
});
