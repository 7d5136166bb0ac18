import { openViewFile, openViewMemory } from '../database/view-database.ts';
import { ViewFiles } from '../database/view-files.ts';
import { build } from './build.ts';
import { ViewRunner, type RunnerOptions } from './view-runner.ts';

export interface RunViewsOptions extends Omit<RunnerOptions, 'open' | 'caughtUp'> {
  /** Where the files of views are kept; `:memory:` for views that are gone with the process. */
  readonly folder: string;
}

/** A runner on SQLite files: one a version, built beside the one that serves, which it takes over from when it has caught up. */
export function runViews({ folder, ...options }: RunViewsOptions): ViewRunner {
  const { set } = options;
  if (folder === ':memory:') {
    // A failed commit is looked up in the database it was made to: this one may not be opened anew.
    const database = openViewMemory(set);
    const shared = async () => ({ ...(await database), close: async () => undefined });
    return new ViewRunner({ ...options, open: shared });
  }
  const files = new ViewFiles(folder, set.name);
  return new ViewRunner({
    ...options,
    async open(told, stopped) {
      await files.prepare();
      if (!(await files.exists(set.version))) {
        told('building');
        if (!(await build({ ...options, files, stopped }))) return undefined;
      }
      return openViewFile(files.path(set.version), set);
    },
    caughtUp: () => files.point(set.version),
  });
}
