/** What is measured once: how long it is given, in s; it returns its figure. */
export type Slice = (seconds: number) => Promise<number>;

export interface PairsOptions {
  readonly pairs: number;
  /** Each slice takes so long. */
  readonly seconds: number;
  /** Before the first pair, of each. Default: as long as a slice. */
  readonly warmUp?: number;
  /** Told after each pair. */
  onPair?(ours: number, theirs: number): void;
}

export interface Pair {
  readonly ours: number;
  readonly theirs: number;
}

/**
 * Measures two things in turn, in one run: what the machine does meanwhile comes over both. Who comes first changes with each pair
 * (AB BA AB …), so that what one leaves behind does not always fall to the other.
 */
export async function measurePairs(
  ours: Slice,
  theirs: Slice,
  { pairs, seconds, warmUp = seconds, onPair }: PairsOptions,
): Promise<Pair[]> {
  await ours(warmUp);
  await theirs(warmUp);
  const measured: Pair[] = [];
  for (let i = 0; i < pairs; i++) {
    const first = i % 2 === 0 ? await ours(seconds) : await theirs(seconds);
    const second = i % 2 === 0 ? await theirs(seconds) : await ours(seconds);
    const pair = i % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first };
    onPair?.(pair.ours, pair.theirs);
    measured.push(pair);
  }
  return measured;
}
