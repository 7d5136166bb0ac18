import type { Result } from '../harness/result.ts';

/** What a run is given. */
export interface Run {
  readonly pairs: number;
  /** Of one slice. */
  readonly seconds: number;
  /** An EventStoreDB without anything else in it; undefined: what needs one is left out. */
  readonly server: string | undefined;
  /** A PostgreSQL for the views; undefined: what needs one is left out. */
  readonly postgres: string | undefined;
  /** A new folder of this run's own. */
  folder(name: string): string;
  /** To whoever waits. */
  say(text: string): void;
}

export type Benchmark = (run: Run) => AsyncGenerator<Result>;
