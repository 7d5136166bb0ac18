import { openEventStore } from '@alliage/event-store';
import {
  createHttpApp,
  EventStoreModule,
  eventStoreOf,
  eventStoreVariables,
  listen,
  readConfiguration,
  start,
  telemetryOf,
} from '@alliage/platform';
import { bookOf } from './automations/book-of.ts';
import { CommandApiModule } from './command-api.module.ts';
import { automationsVariables, commandApiVariables } from './command-api.variables.ts';
import { documentCommandApi } from './document-command-api.ts';

/** The command side alone. On an event store's server there may be several of it. */
await start(async () => {
  const variables = { ...commandApiVariables, ...eventStoreVariables(process.env), ...automationsVariables };
  const environment = readConfiguration(variables, process.env);
  const { HOST, PORT, LOG_LEVEL, ALLIAGE_MODE, ALLIAGE_CACHE_MIB } = environment;
  const { store, release, automations } = await openEventStore(eventStoreOf(environment));
  const book = bookOf(environment, automations);
  const app = await createHttpApp(
    [
      EventStoreModule.with(store, release),
      CommandApiModule.with({ mode: ALLIAGE_MODE, cacheBytes: ALLIAGE_CACHE_MIB * 1024 * 1024, ...(book && { book }) }),
    ],
    { logLevel: LOG_LEVEL, ...telemetryOf('alliage-command-api', environment) },
  );
  documentCommandApi(app);
  process.stdout.write(`${await listen(app, HOST, PORT)}\n`);
});
