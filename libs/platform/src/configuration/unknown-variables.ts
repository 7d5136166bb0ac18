import { closest } from 'fastest-levenshtein';
import { KNOWN_VARIABLES } from './known-variables.ts';
import type { Environment } from './variable.ts';

/** What tests and demonstrations are told: no service reads it, nobody has misspelt it. */
const ELSEWHERE = /^ALLIAGE_(TEST_|DEMO)/;

/**
 * A line, in French and English, for every `ALLIAGE_…` variable that no process of Alliage knows, with the name that was probably meant. A
 * variable that another process reads is no fault: an environment is often one for all of them.
 */
export const unknownVariables = (environment: Environment): readonly string[] =>
  Object.keys(environment)
    .filter((name) => /^ALLIAGE_/i.test(name) && !KNOWN_VARIABLES.includes(name) && !ELSEWHERE.test(name))
    .sort()
    .map((name) => {
      const meant = closest(name.toUpperCase(), KNOWN_VARIABLES);
      return `La variable ${name} n’est connue d’aucun processus d’Alliage, et reste sans effet : ${meant} peut-être ? / No process of Alliage knows the variable ${name}, and it has no effect: ${meant} perhaps?`;
    });
