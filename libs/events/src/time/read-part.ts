import { daysInMonth } from './day.ts';
import { isEdtf } from './edtf.ts';
import { monthOf, two } from './read-month.ts';

const BEGINNING = '(?:debut|early|beginning|start)';
const MIDDLE = '(?:mi|mid|milieu|middle)';
const END = '(?:fin|late|end)';
const PART_OF_MONTH = new RegExp(
  `^(?:(${BEGINNING})|(${MIDDLE})|(${END}))[ -](?:(?:de|of) |d')?([a-z]+)\\.? (?:de )?(\\d{4})$`,
);

const ORDINALS = [/^(?:1er|1re|premier|premiere|1st|first|1)$/, /^(?:2e|2eme|2d|2nd|deuxieme|second|seconde|2)$/];
const LATER = [/^(?:3e|3eme|troisieme|3rd|third|3)$/, /^(?:4e|4eme|quatrieme|4th|fourth|last|dernier|4)$/];
const ordinalOf = (word: string): number => [...ORDINALS, ...LATER].findIndex((way) => way.test(word)) + 1;
const PART_OF_YEAR = /^([a-z0-9]+) (trimestre|semestre|quarter|half) (?:(?:de|of) )?(?:l'annee )?(\d{4})$/;
const SHORT_PART = /^([tqsh])([1-4]) (\d{4})$/;
const DECADE = /^(?:annees )?(\d{3}0)(s?)$/;

const monthsOf = (year: string, from: number, to: number) => `${year}-${two(from)}/${year}-${two(to)}`;

/** The n-th of the parts into which `months` months cut a year; undefined where it has fewer. */
const partOfYear = (year: string, months: number, n: number): string | undefined =>
  n >= 1 && n * months <= 12 ? monthsOf(year, (n - 1) * months + 1, n * months) : undefined;

/** « début mars », « mi-mars », « fin mars »: its first ten days, the ten after, the rest. */
function partOfMonth(words: string): string | undefined {
  const [, beginning, middle, , name = '', year = ''] = PART_OF_MONTH.exec(words) ?? [];
  const month = monthOf(name);
  if (month === undefined) return undefined;
  const days = beginning ? [1, 10] : middle ? [11, 20] : [21, daysInMonth(Number(year), month)];
  return days.map((day) => `${year}-${two(month)}-${two(day)}`).join('/');
}

/**
 * A part of a month or a year, or a decade, as the interval of R29 that it is: `mi-mars 2025` = `2025-03-11/2025-03-20`, `2e trimestre 2018`
 * = `2018-04/2018-06`, `les années 2010` = `2010/2019`. `words` are plain: no accents, no articles before, in lower case.
 */
export function readPart(words: string): string | undefined {
  const part = partMeant(words);
  return part !== undefined && isEdtf(part) ? part : undefined;
}

function partMeant(words: string): string | undefined {
  const inMonth = partOfMonth(words);
  if (inMonth !== undefined) return inMonth;
  const [, ordinal = '', part = '', year = ''] = PART_OF_YEAR.exec(words) ?? [];
  if (part !== '') return partOfYear(year, part === 'trimestre' || part === 'quarter' ? 3 : 6, ordinalOf(ordinal));
  const [, letter = '', n = '', ofYear = ''] = SHORT_PART.exec(words) ?? [];
  if (letter !== '') return partOfYear(ofYear, letter === 't' || letter === 'q' ? 3 : 6, Number(n));
  const [, decade, plural] = DECADE.exec(words) ?? [];
  const said = decade !== undefined && (plural === 's' || words.startsWith('annees'));
  return said ? `${decade}/${decade.slice(0, 3)}9` : undefined;
}
