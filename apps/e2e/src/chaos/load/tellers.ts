import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playCase, readCase } from '@alliage/cli';
import { NoAnswer, Pilot, type PilotOptions } from './pilot.ts';

/** Between them they take nearly every command, refusals included; the last of them has chapters, and what the service does by itself. */
const CASES = ['labo-isere', 'fnh-uncpie', 'alliance-dynamique-demo'];

const caseOf = (name: string) =>
  readCase(readFileSync(join(import.meta.dirname, `../../../../../cases/${name}.yaml`), 'utf8'));

class Enough extends Error {}

/** Told where a teller is, and why it stops there. */
export interface Told {
  readonly plays: () => number;
  readonly ended: Promise<unknown>;
}

/**
 * Tells cases through the public API, one after the other, each time as new alliances: a step that goes otherwise than the case says it must
 * (an acceptance, a refusal and its rule) is a finding. Ends in the middle of a case, once `goesOn` says no.
 */
export function tell(name: string, options: PilotOptions, goesOn: () => boolean): Told {
  const pilot = new Pilot(options);
  let plays = 0;
  const client = {
    get: (path: string) => pilot.get(path),
    post: (path: string, body: unknown, headers: Record<string, string>) => {
      if (!goesOn()) throw new Enough();
      return pilot.post(path, body, headers);
    },
  };
  const run = async () => {
    for (let n = options.random.whole(0, CASES.length - 1); goesOn(); n += 1) {
      const which = CASES[n % CASES.length]!;
      try {
        const waiting = { every: 200, atMost: 180_000 };
        await playCase(caseOf(which), { client, run: `chaos ${name} ${n}`, waiting });
        plays += 1;
      } catch (error) {
        if (error instanceof Enough || !goesOn()) return;
        const words = error instanceof AggregateError ? error.errors.join('; ') : String(error);
        options.found(`${name} tells ${which}: ${words}`);
        if (error instanceof NoAnswer) return;
      }
    }
  };
  return { plays: () => plays, ended: run() };
}
