import { join } from 'node:path';
import { SqliteBook } from '@alliage/automations';
import { CommandApiModule } from '@alliage/command-api';
import { openDataFolder, SqliteEventStore } from '@alliage/event-store';
import {
  createHttpApp,
  documentApi,
  EventStoreModule,
  listen,
  telemetryOf,
  type Configuration,
} from '@alliage/platform';
import { ProjectorModule } from '@alliage/projector';
import type { standaloneVariables } from './variables.ts';

const about = {
  title: 'Alliage',
  description:
    'POST : une commande, nommée comme ce que fait un pilote. GET : une vue, tirée des seuls événements ; `after` attend ce qu’on vient d’enregistrer. Dates en EDTF ou comme on les écrit ; erreurs en RFC 9457. — POST: a command, named for what a pilot does. GET: a view, made of events alone; `after` waits for what was just recorded. Dates in EDTF or as people write them; errors as in RFC 9457.',
};

/** A service that runs: its address, and how to stop it gracefully. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** The whole service in one process, on one SQLite file of events and one of views. Says on `tell` where it is and where it keeps things. */
export async function runStandalone(
  environment: Configuration<typeof standaloneVariables>,
  tell: (line: string) => void,
): Promise<Running> {
  const { HOST, PORT, LOG_LEVEL, ALLIAGE_MODE, ALLIAGE_CACHE_MIB, ALLIAGE_DATA } = environment;
  const folder = openDataFolder(ALLIAGE_DATA);
  const store = new SqliteEventStore(folder.events);
  const book = new SqliteBook(folder.automations);
  const app = await createHttpApp(
    [
      EventStoreModule.with(store, () => folder.lock.release()),
      CommandApiModule.with({ mode: ALLIAGE_MODE, cacheBytes: ALLIAGE_CACHE_MIB * 1024 * 1024, book }),
      ProjectorModule.with({ views: join(folder.path, 'views') }),
    ],
    { logLevel: LOG_LEVEL, ...telemetryOf('alliage', environment) },
  );
  documentApi(app, about);
  const url = await listen(app, HOST, PORT);
  tell(
    folder.isNew
      ? `Premier démarrage : les données sont gardées dans ${folder.path}\nFirst start: data is kept in ${folder.path}`
      : `Données : ${folder.path}\nData: ${folder.path}`,
  );
  tell(`Alliage écoute sur ${url} · Alliage listens on ${url}`);
  return { url, close: () => app.close() };
}
