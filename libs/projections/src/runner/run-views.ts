import { openViewFile, openViewMemory, type ViewDatabase } from '../database/view-database.ts';
import type { PostgresViewsOptions } from '../database/postgres-views.ts';
import { ViewFiles } from '../database/view-files.ts';
import { setEpoch, type Books } from './bookkeeping.ts';
import { build } from './build.ts';
import { runOnPostgres, type Runs } from './run-on-postgres.ts';
import { whyUnusable } from './usable.ts';
import { ViewRunner } from './view-runner.ts';

export interface RunViewsOptions extends Runs {
  /** Where the rows are kept: the folder of SQLite files, `:memory:` for rows that are gone with the process, or a PostgreSQL. */
  readonly folder: string | PostgresViewsOptions;
}

/** A runner on rows of its own in SQLite, or on those that it shares with others in PostgreSQL. */
export function runViews({ folder, ...options }: RunViewsOptions): ViewRunner {
  if (typeof folder !== 'string') return runOnPostgres(folder, options);
  return folder === ':memory:' ? runInMemory(options) : runOnFiles(folder, options);
}

/** On files: one a version, built beside the one that serves, which it takes over from when it has caught up. */
function runOnFiles(folder: string, options: Runs): ViewRunner {
  const { set } = options;
  const files = new ViewFiles(folder, set.name);
  let filling = false;
  let filled = false;
  let checked = false;
  /** Views are made anew from the events rather than mended; only before they serve, so that nobody's rows are taken away. */
  const discardUnusable = async () => {
    const why = await whyUnusable(files.path(set.version), options);
    if (why === undefined) return;
    options.warn?.(`the file of the views ${set.name} is no use: they are filled anew`, why);
    await files.discard(set.version);
  };
  return new ViewRunner({
    ...options,
    async open(told, stopped) {
      if (filled) {
        // Tried once: where it fails, the rows that were there before serve on, or are made anew if they are gone.
        filled = false;
        await files.finish(set.version);
      }
      // Would remove what is being filled.
      if (!filling) await files.prepare();
      if (!checked && !filling && (await files.exists(set.version))) await discardUnusable();
      checked = true;
      if (!(await files.exists(set.version))) {
        told('building');
        if (!(await build({ ...options, files, stopped }))) return undefined;
        await files.finish(set.version);
      }
      return openViewFile(files.path(set.version), set);
    },
    async fill(epoch, told, stopped) {
      filling = true;
      try {
        filled = await build({ ...options, files, epoch, told, stopped });
      } finally {
        filling = false;
      }
      return filled;
    },
    caughtUp: () => files.point(set.version),
  });
}

/** In memory, rows are filled anew on the live path: they are few. */
function runInMemory(options: Runs): ViewRunner {
  const { set } = options;
  // A failed commit is looked up in the database it was made to: this one may not be opened anew.
  const shared = async (database: ViewDatabase) => ({ ...database, close: async () => undefined });
  let database: Promise<ViewDatabase> | undefined;
  return new ViewRunner({
    ...options,
    open: async () => shared(await (database ??= openViewMemory(set))),
    async fill(epoch) {
      const anew = await openViewMemory(set);
      await setEpoch(anew.writer as unknown as Books, set.name, epoch);
      database = Promise.resolve(anew);
      return true;
    },
  });
}
