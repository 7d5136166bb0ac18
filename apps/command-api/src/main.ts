import { SqliteBook } from '@alliage/automations';
import { openDataFolder, SqliteEventStore } from '@alliage/event-store';
import { createHttpApp, listen, readConfiguration, start } from '@alliage/platform';
import { CommandApiModule } from './command-api.module.ts';
import { commandApiVariables } from './command-api.variables.ts';
import { documentCommandApi } from './document-command-api.ts';
import { dataVariables } from './store/data-folder.ts';
import { EventStoreModule } from './store/event-store.module.ts';

/** The command side alone, on an embedded store. */
await start(async () => {
  const environment = readConfiguration({ ...commandApiVariables, ...dataVariables }, process.env);
  const { HOST, PORT, LOG_LEVEL, ALLIAGE_MODE, ALLIAGE_CACHE_MIB, ALLIAGE_DATA } = environment;
  const folder = openDataFolder(ALLIAGE_DATA);
  const store = new SqliteEventStore(folder.events);
  const book = new SqliteBook(folder.automations);
  const app = await createHttpApp(
    [
      EventStoreModule.with(store, () => folder.lock.release()),
      CommandApiModule.with({ mode: ALLIAGE_MODE, cacheBytes: ALLIAGE_CACHE_MIB * 1024 * 1024, book }),
    ],
    { logLevel: LOG_LEVEL },
  );
  documentCommandApi(app);
  process.stdout.write(`${await listen(app, HOST, PORT)}\n`);
});
