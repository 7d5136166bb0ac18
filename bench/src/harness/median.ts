/** A median, and the interval in which the true one lies with a confidence of at least 95 %. */
export interface Median {
  readonly median: number;
  /** Undefined where the samples are too few for one: fewer than six. */
  readonly interval: readonly [low: number, high: number] | undefined;
}

/**
 * The median of samples with its distribution-free interval: between the k-th smallest and the k-th largest sample, with the greatest k for which
 * a binomial variable of n tries at 1/2 lies below k with a probability of at most 2.5 % (Conover, Practical Nonparametric Statistics, 3rd ed., section 3.2).
 * Nothing is supposed of how the samples are spread, only that they do not depend on each other.
 * @throws RangeError for no samples
 */
export function medianOf(samples: readonly number[]): Median {
  if (samples.length === 0) throw new RangeError('no samples');
  const sorted = samples.toSorted((a, b) => a - b);
  const n = sorted.length;
  const median = (sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2;
  const k = rank(n);
  return { median, interval: k === 0 ? undefined : [sorted[k - 1]!, sorted[n - k]!] };
}

/** Greatest k with P(Binomial(n, 1/2) < k) ≤ 2.5 %. */
function rank(n: number): number {
  let k = 0;
  let ways = 1;
  let below = 0;
  const all = 2 ** n;
  for (; (below + ways) / all <= 0.025; k++) {
    below += ways;
    ways = (ways * (n - k)) / (k + 1);
  }
  return k;
}
