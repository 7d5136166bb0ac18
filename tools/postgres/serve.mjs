// Serves a PostgreSQL for tests until the end of its input, and says where in the file that it is given.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startPostgres } from './start.mjs';

const told = process.argv[2];
let stopped = false;
process.stdin.on('end', () => (stopped = true)).resume();
const found = await startPostgres();
writeFileSync(`${told}.new`, JSON.stringify(found));
renameSync(`${told}.new`, told);
if (!stopped) await new Promise((resolve) => process.stdin.once('end', resolve));
await found.stop?.();
rmSync(dirname(told), { recursive: true, force: true });
process.exit();
