import { sayFindings, type Finding } from './check/finding.ts';
import type { Recovery } from './strikes/recovery.ts';

export interface Round {
  /** Who was struck, and how. */
  readonly what: readonly string[];
  /** Undefined where the house did not come back in time. */
  readonly recovery: Recovery | undefined;
}

export interface Report {
  readonly seed: number;
  readonly store: string;
  readonly seconds: number;
  readonly rounds: readonly Round[];
  readonly load: {
    readonly plays: number;
    readonly acknowledged: number;
    readonly refused: number;
    /** Sent without anybody knowing what came of it, and sent again under the same key. */
    readonly retried: number;
    /** Sent again after they were answered. */
    readonly repeated: number;
    readonly readings: number;
    readonly stale: number;
    readonly unanswered: number;
  };
  /** What was held against what, in words with numbers. */
  readonly compared: readonly string[];
  readonly findings: readonly Finding[];
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const median = (sorted: readonly number[]): number => sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
const middleAndWorst = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return `${seconds(median(sorted))} / ${seconds(sorted.at(-1) ?? NaN)}`;
};

/** One round as it is said while the run goes on. */
export const sayRound = ({ what, recovery }: Round, n: number): string =>
  `${String(n).padStart(3)}  ${what.join(' + ').padEnd(58)} ` +
  (recovery ? `through ${seconds(recovery.through)}, whole ${seconds(recovery.whole)}` : 'NOT RECOVERED');

/** The whole run, for people. */
export function sayReport({ seed, store, seconds: took, rounds, load, compared, findings }: Report): string {
  const recovered = rounds.filter(({ recovery }) => recovery !== undefined);
  const kinds = Map.groupBy(recovered, ({ what }) =>
    what.length > 1 ? 'two at once' : (what[0] ?? '').replace(/ \(.*\)/, ''),
  );
  const times = [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, all]) => {
      const of = (which: keyof Recovery) => middleAndWorst(all.map(({ recovery }) => recovery![which]));
      return `  ${kind.padEnd(30)} ${String(all.length).padStart(2)} ×   ${of('through').padEnd(18)} ${of('whole')}`;
    });
  return [
    `Chaos: seed ${seed}, ${rounds.length} rounds in ${Math.round(took / 60)} min ${Math.round(took % 60)} s on ${store}`,
    '',
    `  commands: ${load.acknowledged} acknowledged, ${load.refused} refused by a rule; ${load.retried} sendings without an answer, sent again`,
    `  under their key; ${load.repeated} sent once more after their answer; ${load.plays} cases told to their end`,
    `  reads: ${load.readings} answered, of which ${load.stale} said that they were behind; ${load.unanswered} not answered`,
    '',
    `  ${'recovered (median / worst)'.padEnd(37)} a command through  every side as before`,
    ...times,
    '',
    ...compared.map((line) => `  ${line}`),
    '',
    findings.length === 0
      ? 'Nothing was lost, nothing is there twice, all views are the same.'
      : `${findings.length} FINDINGS`,
    ...sayFindings(findings),
  ].join('\n');
}
