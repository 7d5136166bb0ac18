import { parseArgs } from 'node:util';
import { readStrike, type Strike } from './strikes/strike.ts';

export interface ChaosOptions {
  readonly rounds: number;
  readonly seed: number;
  /** These in turn, in place of what the seed draws. */
  readonly strikes?: readonly Strike[];
  /** Rounds between two times at which everybody stops and all is compared. */
  readonly checkEvery: number;
  readonly tellers: number;
  readonly crowd: number;
  readonly readers: number;
  readonly pause: number;
  /** The folder with what the processes said and kept stays, also where nothing was found. */
  readonly keep: boolean;
}

export const HELP = `npm run chaos -- [--rounds 30] [--seed 1] [--check-every 10] [--tellers 3] [--crowd 4] [--readers 3] [--pause 40] [--keep]
              [--strike 'leader=sleep']…

Tue et relance chaque processus à son tour pendant que des pilotes écrivent, puis compare tout. Codes de sortie : 0 rien à signaler,
1 quelque chose s’est perdu ou diffère, 2 options, 3 rien à essayer ici.
Kills and restarts each process in turn while pilots write, then compares everything. Exit codes: 0 nothing found, 1 something was lost or
differs, 2 options, 3 it cannot be run here.

ALLIAGE_TEST_EVENTSTOREDB_START: a command that, with a port and a folder added, runs an EventStoreDB; without it, a stand-in takes its place.
`;

/** @throws Error for words that mean nothing */
export function readOptions(words: readonly string[]): ChaosOptions | 'help' {
  const number = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...{ rounds: number(30), seed: number(1), 'check-every': number(10), tellers: number(3), crowd: number(4) },
      ...{ readers: number(3), pause: number(40), keep: { type: 'boolean', default: false } },
      help: { type: 'boolean', default: false },
      strike: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.help) return 'help';
  const whole = (name: 'rounds' | 'seed' | 'check-every' | 'tellers' | 'crowd' | 'readers' | 'pause') => {
    const value = Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name}: ${values[name]}`);
    return value;
  };
  const strikes = values.strike.map(readStrike);
  return {
    ...(strikes.length > 0 ? { strikes } : {}),
    ...{ rounds: whole('rounds'), seed: whole('seed'), checkEvery: whole('check-every'), tellers: whole('tellers') },
    ...{ crowd: whole('crowd'), readers: whole('readers'), pause: whole('pause'), keep: values.keep },
  };
}
