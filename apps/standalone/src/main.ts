import { readConfiguration, start } from '@alliage/platform';
import { runStandalone } from './standalone.ts';
import { standaloneVariables } from './variables.ts';

await start(async () => {
  await runStandalone(readConfiguration(standaloneVariables, process.env), (line) => process.stdout.write(`${line}\n`));
});
