import type { Median } from './median.ts';

/** What a ratio is to be: at least, or at most, some number. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

export type Verdict = 'met' | 'missed' | 'not told apart';

/** Met when the whole interval meets the aim, missed when none of it does. */
export function verdictOf({ interval }: Median, aim: Aim): Verdict {
  if (!interval) return 'not told apart';
  const meets = (ratio: number) => ('atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost);
  const [low, high] = interval.map(meets);
  return low && high ? 'met' : low || high ? 'not told apart' : 'missed';
}
