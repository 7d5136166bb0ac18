import { Chaos } from './chaos.ts';
import { HELP, readOptions } from './options.ts';
import { sayReport } from './report.ts';

// `npm run chaos`: Node runs it from its sources, the services from what was built of them.
// Whatever it began ends with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const code = await (async () => {
  let options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    console.error(HELP);
    return 2;
  }
  if (options === 'help') {
    console.log(HELP);
    return 0;
  }
  const report = await Chaos.run(options, (line) => console.log(line));
  if (typeof report === 'string') {
    console.error(report);
    return 3;
  }
  console.log(`\n${sayReport(report)}`);
  return report.findings.length === 0 ? 0 : 1;
})();
process.exit(code);
