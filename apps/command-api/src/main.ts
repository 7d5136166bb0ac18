import { join } from 'node:path';
import { lockDataFolder, SqliteEventStore } from '@alliage/event-store';
import { createHttpApp, listen, readConfiguration, start, text } from '@alliage/platform';
import { CommandApiModule } from './command-api.module.ts';
import { commandApiVariables } from './command-api.variables.ts';
import { documentCommandApi } from './document-command-api.ts';
import { EventStoreModule } from './store/event-store.module.ts';

const variables = {
  ...commandApiVariables,
  ALLIAGE_DATA: text({ fr: 'Dossier des données.', en: 'Data folder.', fallback: './data' }, './data'),
};

await start(async () => {
  const { HOST, PORT, LOG_LEVEL, ALLIAGE_MODE, ALLIAGE_CACHE_MIB, ALLIAGE_DATA } = readConfiguration(
    variables,
    process.env,
  );
  lockDataFolder(ALLIAGE_DATA);
  const store = new SqliteEventStore(join(ALLIAGE_DATA, 'events.sqlite'));
  const commandApi = CommandApiModule.with({ mode: ALLIAGE_MODE, cacheBytes: ALLIAGE_CACHE_MIB * 1024 * 1024 });
  const app = await createHttpApp([EventStoreModule.with(store), commandApi], { logLevel: LOG_LEVEL });
  documentCommandApi(app);
  process.stdout.write(`${await listen(app, HOST, PORT)}\n`);
});
