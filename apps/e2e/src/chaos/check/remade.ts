import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { House } from '../house/house.ts';
import { Service } from '../house/service.ts';
import { until } from '../house/wait.ts';
import { rowsInFolder, rowsInPostgres, type Rows } from './rows.ts';
import { caughtUp } from './settled.ts';

const run = promisify(execFile);
const REBUILT_WITHIN = 300_000;

/** `alliage …`, built. @throws with what it said, where its exit code is not 0 */
export const alliage = async (...words: string[]): Promise<string> => {
  const main = join(import.meta.dirname, '../../../../cli/dist/main.js');
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...words], {
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' },
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
};

/** The rows that serve. */
export const servedRows = ({ database }: House): Promise<Rows> => rowsInPostgres(database.url('alliage'));

/** The same, after all of them were filled anew, as an operator has it done. */
export async function rebuiltRows(house: House): Promise<Rows> {
  const side = (await house.leader()) ?? house.queries[0]!;
  await alliage('projection', 'rebuild', '--to', side.url);
  await until(
    'the views are filled anew',
    REBUILT_WITHIN,
    async () => (await house.views(side)).rebuild?.state === 'done',
    200,
  );
  await caughtUp(house, side);
  return servedRows(house);
}

let others = 0;

/** A query side of its own, on views that are not there yet. */
async function fromNothing<T>(house: House, views: string, read: () => Promise<T>): Promise<T> {
  const store = { ALLIAGE_EVENT_STORE: 'eventstoredb', ALLIAGE_EVENTSTOREDB: house.store.connectionString };
  const side = await Service.of('projector', `remade ${++others}`, house.folder, { ...store, ALLIAGE_VIEWS: views });
  side.process.start();
  try {
    await side.ready(REBUILT_WITHIN);
    await caughtUp(house, side);
    await side.process.end('SIGTERM');
    return await read();
  } finally {
    await side.process.end('SIGKILL');
  }
}

/** The rows that a query side fills on an empty database. */
export async function rowsInNewDatabase(house: House): Promise<Rows> {
  const name = `another_${others}`;
  await house.database.ask(`create database ${name}`);
  const url = house.database.url(name);
  return fromNothing(house, url, () => rowsInPostgres(url));
}

/** The rows that a query side fills in files of its own. */
export function rowsInNewFolder(house: House): Promise<Rows> {
  const folder = join(house.folder, `views-${others}`);
  return fromNothing(house, folder, () => rowsInFolder(folder));
}
