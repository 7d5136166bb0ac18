import { SingleBar } from 'cli-progress';

export interface Bar {
  /** `total` may grow while it runs. */
  show(done: number, total: number, what: string): void;
  stop(): void;
}

const none: Bar = { show: () => undefined, stop: () => undefined };

/** A progress bar on standard error, where it disturbs no output; every two seconds a line where that is no terminal. */
export function progressBar(wanted: boolean): Bar {
  if (!wanted) return none;
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {value}/{total} | {what}',
    stream: process.stderr,
    hideCursor: true,
    noTTYOutput: !process.stderr.isTTY,
    notTTYSchedule: 2_000,
  });
  let running = false;
  return {
    show(done, total, what) {
      if (!running) bar.start(total, done, { what });
      running = true;
      bar.setTotal(Math.max(total, done));
      bar.update(done, { what });
    },
    stop: () => bar.stop(),
  };
}
