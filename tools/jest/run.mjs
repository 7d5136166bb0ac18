// Runs Jest on the project in this folder: what `npm test` calls in each of them.
import { supervise } from './supervise.mjs';

process.exit(await supervise(process.argv.slice(2)));
