import type { Projection } from '../contract/projection.ts';
import { projectionSet } from '../fold/projection-set.ts';
import { Pauses } from '../runner/pauses.ts';
import { runViews, type RunViewsOptions } from '../runner/run-views.ts';
import { isReady } from '../runner/status.ts';
import type { ViewRunner } from '../runner/view-runner.ts';
import { dump } from './dump.ts';
import { codec } from './history.ts';
import { notes } from './notes.ts';

export interface Run {
  readonly runner: ViewRunner;
  dump(): Promise<string[]>;
}

/** A runner on `notes` (or other projections), with short pauses. Not started. */
export function runnerOn(
  store: RunViewsOptions['store'],
  options: Partial<RunViewsOptions> & { projections?: readonly Projection[] } = {},
): Run {
  const { projections = [notes], ...others } = options;
  const set = projectionSet('test', projections);
  const pauses = new Pauses(1, 20);
  const runner = runViews({ set, store, decode: codec.decode, folder: ':memory:', pauses, ...others });
  return { runner, dump: () => runner.read<never, string[]>((db) => dump(db, set)) };
}

/** Waits until something holds; for tests of what happens by itself. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  for (const end = performance.now() + ms; !(await holds());) {
    if (performance.now() > end) throw new Error(`still not so after ${ms} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Starts a runner and waits until it has everything that is stored. */
export async function caughtUp(run: Run): Promise<Run> {
  run.runner.start();
  await until(async () => isReady(run.runner.health) && (await run.runner.status()).lag?.events === 0, 30_000);
  return run;
}
