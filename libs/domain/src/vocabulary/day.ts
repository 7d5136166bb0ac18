import { addDays, sayWhen, type Day, type Language, type Span } from '@alliage/events';

/** A day inside a sentence, without its article: « jusqu’au 15 juin 2018 », “until 15 June 2018”. */
export const sayDay = (day: Day, language: Language): string => sayWhen(day, language).replace(/^le /, '');

/** The shortest EDTF for the days from one to another: a day, a month, a year, else both. */
function edtfOf({ first, last }: Span): string {
  if (first === null || last === null) return `${first ?? '..'}/${last ?? '..'}`;
  if (first === last) return first;
  const [month, next] = [first.slice(0, 7), addDays(last, 1)];
  if (first.endsWith('-01') && last.startsWith(month) && next.endsWith('-01')) return month;
  const year = first.slice(0, 4);
  return first === `${year}-01-01` && last === `${year}-12-31` ? year : `${first}/${last}`;
}

/** A date that may be vague, inside a sentence: « 15 juin 2018 », « mars 2016 », « 2018 ». */
export const saySpan = (span: Span, language: Language): string => sayWhen(edtfOf(span), language).replace(/^le /, '');
