import {
  CommandApiModule,
  commandApiVariables,
  dataVariables,
  documentCommandApi,
  EventStoreModule,
  openDataFolder,
} from '@alliage/command-api';
import { SqliteEventStore } from '@alliage/event-store';
import { createHttpApp, listen, type Configuration } from '@alliage/platform';

export const standaloneVariables = { ...commandApiVariables, ...dataVariables };

/** The whole service in one process, on one SQLite file of events and one of views. Says on `tell` where it is and where it keeps things. */
export async function runStandalone(
  environment: Configuration<typeof standaloneVariables>,
  tell: (line: string) => void,
): Promise<void> {
  const { HOST, PORT, LOG_LEVEL, ALLIAGE_MODE, ALLIAGE_CACHE_MIB, ALLIAGE_DATA } = environment;
  const folder = openDataFolder(ALLIAGE_DATA);
  const store = new SqliteEventStore(folder.events);
  const app = await createHttpApp(
    [
      EventStoreModule.with(store, () => folder.lock.release()),
      CommandApiModule.with({ mode: ALLIAGE_MODE, cacheBytes: ALLIAGE_CACHE_MIB * 1024 * 1024 }),
      // The read side goes here: ProjectorModule of @alliage/projector, its views beside the events in folder.path.
    ],
    { logLevel: LOG_LEVEL },
  );
  documentCommandApi(app);
  const url = await listen(app, HOST, PORT);
  tell(
    folder.isNew
      ? `Premier démarrage : les données sont gardées dans ${folder.path}\nFirst start: data is kept in ${folder.path}`
      : `Données : ${folder.path}\nData: ${folder.path}`,
  );
  tell(`Alliage écoute sur ${url} · Alliage listens on ${url}`);
}
