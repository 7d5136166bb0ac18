import { SingleBar } from 'cli-progress';

export interface Bar {
  /** `total` may grow while it runs. */
  show(done: number, total: number, what: string): void;
  stop(): void;
}

const none: Bar = { show: () => undefined, stop: () => undefined };

/** A progress bar on standard error, where it disturbs no output; where that is no terminal, a line at every tenth. */
export function progressBar(wanted: boolean): Bar {
  if (!wanted) return none;
  return process.stderr.isTTY ? onTerminal() : inLines((line) => process.stderr.write(`${line}\n`));
}

function onTerminal(): Bar {
  const format = '{bar} {percentage}% | {value}/{total} | {what}';
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true });
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

/**
 * For a log: a line when something begins and whenever another tenth of it is done, and none twice. Where `done` goes back, something else
 * has begun; where the total grows, tenths may be long in coming.
 */
export function inLines(print: (line: string) => void): Bar {
  const printed = new Set<string>();
  let [tenths, before] = [-1, 0];
  return {
    show(done, total, what) {
      if (done < before) tenths = -1;
      before = done;
      const all = Math.max(total, done);
      // Of nothing, everything is done.
      const percent = all === 0 ? 100 : Math.floor((done / all) * 100);
      const line = `${percent} % | ${done}/${all} | ${what}`;
      if (Math.floor(percent / 10) <= tenths || printed.has(line)) return;
      tenths = Math.floor(percent / 10);
      printed.add(line);
      print(line);
    },
    stop: () => undefined,
  };
}
