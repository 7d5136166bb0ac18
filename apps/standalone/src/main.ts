import { readConfiguration, start } from '@alliage/platform';
import { runStandalone, standaloneVariables } from './standalone.ts';

await start(async () => {
  await runStandalone(readConfiguration(standaloneVariables, process.env), (line) => process.stdout.write(`${line}\n`));
});
