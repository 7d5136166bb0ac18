import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

const NANOSECONDS = 1e6;

/** Latencies in ms, kept to three digits whatever their size (Node's own HdrHistogram). */
export class Latencies {
  readonly #histogram: RecordableHistogram = createHistogram({ lowest: 1, highest: 600_000 * NANOSECONDS, figures: 3 });

  add(ms: number): void {
    this.#histogram.record(Math.max(1, Math.round(ms * NANOSECONDS)));
  }

  get count(): number {
    return this.#histogram.count;
  }

  /** @param percent of all latencies that are no longer than this, in ms */
  percentile(percent: number): number {
    return this.#histogram.percentile(percent) / NANOSECONDS;
  }
}
