import { medianOf, type Median } from './median.ts';
import type { Pair } from './pairs.ts';
import { verdictOf, type Aim, type Verdict } from './verdict.ts';

export interface Result extends Median {
  readonly name: string;
  /** What `ours` and `theirs` are counted in. */
  readonly unit: string;
  /** Medians of the slices. */
  readonly ours: number;
  readonly theirs: number;
  readonly pairs: readonly Pair[];
  readonly aim?: Aim;
  readonly verdict?: Verdict;
}

/** The median of the pairs' ratios, ours by theirs, and whether it meets an aim. */
export function resultOf(name: string, unit: string, pairs: readonly Pair[], aim?: Aim): Result {
  const ratio = medianOf(pairs.map(({ ours, theirs }) => ours / theirs));
  return {
    ...{ name, unit, ...ratio, pairs },
    ours: medianOf(pairs.map(({ ours }) => ours)).median,
    theirs: medianOf(pairs.map(({ theirs }) => theirs)).median,
    ...(aim ? { aim, verdict: verdictOf(ratio, aim) } : {}),
  };
}

const short = (n: number) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toPrecision(2));

/** One line of a table in Markdown. */
export function lineOf({ name, unit, ours, theirs, median, interval, aim, verdict, pairs }: Result): string {
  const wanted = aim ? ('atLeast' in aim ? `≥ ${aim.atLeast}` : `≤ ${aim.atMost}`) : '–';
  const within = interval ? `${interval[0].toFixed(2)}–${interval[1].toFixed(2)}` : `– (${pairs.length} pairs)`;
  const cells = [name, `${short(ours)} ${unit}`, `${short(theirs)} ${unit}`, median.toFixed(2), within, wanted];
  return `| ${[...cells, verdict ? `**${verdict}**` : '–'].join(' | ')} |`;
}

export const HEAD = [
  '| what | A | B | A / B | 95 % interval | aim | verdict |',
  '| ---- | - | - | ----- | ------------- | --- | ------- |',
].join('\n');
