import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteEventStore } from '@alliage/event-store';
import type { Place, Service } from './place.ts';
import { rowsAt } from './rows-at.ts';
import { dataFolder, startHere } from './running.ts';
import { rowsOf } from './views.ts';

/** A data folder, for the standalone service in this process. */
export function newEmbeddedPlace(): Place {
  const { path, remove } = dataFolder();
  let running: Service | undefined;
  return {
    path,
    start: async () => (running = await startHere(path)),
    rows: async () => rowsOf(path),
    rowsAt: (owner, revision, moment) =>
      rowsAt(new SqliteEventStore(join(path, 'events.sqlite')), owner, revision, moment),
    forgetViews: async () => rmSync(join(path, 'views'), { recursive: true }),
    remove: async () => {
      await running?.close();
      remove();
    },
  };
}
