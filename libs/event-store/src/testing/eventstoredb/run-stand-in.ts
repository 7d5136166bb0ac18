import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from './journal.ts';
import { StandIn } from './stand-in.ts';

// Run as a process of its own, with a port and a folder for its data, until it is killed: as the command that starts a real server.
const [port = '0', folder = '.'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await new StandIn({ log: new Journal(join(folder, 'journal')), port: Number(port) }).start();
console.log(server.connectionString);
