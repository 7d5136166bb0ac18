import { cpus, freemem, loadavg, totalmem, type CpuInfo } from 'node:os';

/** A minute's average of runnable processes, for each core: above it, figures are those of a busy machine. */
const QUIET = 0.5;
const GIB = 1024 ** 3;

export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly memory: string;
  readonly node: string;
  /** Runnable processes in the last minute, on average. */
  readonly load: number;
}

export const machine = (): Machine => ({
  cores: cpus().length,
  model: (cpus()[0] as CpuInfo | undefined)?.model.trim() || 'unknown',
  memory: `${(totalmem() / GIB).toFixed(0)} GiB, ${(freemem() / GIB).toFixed(0)} free`,
  node: process.version,
  load: loadavg()[0] ?? 0,
});

/** Whether others leave the machine to who measures. */
export const isQuiet = ({ load, cores }: Pick<Machine, 'load' | 'cores'>): boolean => load <= cores * QUIET;
