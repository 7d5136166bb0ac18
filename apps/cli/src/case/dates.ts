import { isDay, readWhen } from '@alliage/events';
import type { Path } from './read.ts';

/** Fields of a command that hold one day of the calendar. */
const DAYS = ['due', 'term'];
/** Those that hold a day, or in some commands a date as vague as it is known. */
const DATES = ['from', 'until', 'date', 'period', 'on', 'effectiveOn'];

const notUnderstood =
  'cette date n’est pas comprise ; dites par exemple 2016-03-24, mars 2016, début 2018, entre 2011 et 2013 (et non « vers 2012 ») · ' +
  'this date is not understood; say for example 2016-03-24, March 2016, early 2018, between 2011 and 2013 (not "around 2012")';
const notADay = 'un jour précis est attendu : 2016-03-24, 24 mars 2016 · one day is wanted: 2016-03-24, 24 March 2016';

/** What is wrong with a date as a case file says it, in words; undefined where nothing is. A year may stand there as a number. */
export function wrongDate(value: unknown, oneDay = false): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const read = readWhen(String(value));
  if (read === undefined) return `« ${value} » : ${notUnderstood}`;
  return oneDay && !isDay(read) ? `« ${value} » : ${notADay}` : undefined;
}

/** Every date in a step's words that cannot be read, wherever it stands in them: its place and what is wrong. */
export function wrongDates(words: unknown, at: Path): readonly { readonly path: Path; readonly message: string }[] {
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => {
    const path = [...at, Array.isArray(words) ? Number(key) : key];
    const day = DAYS.includes(key);
    const message = day || DATES.includes(key) ? wrongDate(value, day) : undefined;
    return message === undefined ? wrongDates(value, path) : [{ path, message: `${key}: ${message}` }];
  });
}
