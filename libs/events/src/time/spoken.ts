import { isDay } from './day.ts';
import { spanOf } from './edtf.ts';
import { MONTHS, THIRDS, type Language } from './words.ts';

/** `1er novembre 2018`, `mars 2016`, `début 2018`, `2018`. */
function closed(text: string, language: Language): string {
  const [year = '', part, day] = text.split('-');
  if (part === undefined) return year;
  const third = THIRDS[language][Number(part) - 37];
  if (third !== undefined) return `${third}${year}`;
  const month = `${MONTHS[language][Number(part) - 1]} ${year}`;
  if (day === undefined) return month;
  return `${Number(day)}${language === 'fr' && day === '01' ? 'er' : ''} ${month}`;
}

/** A French day takes an article: `le 1er novembre 2018`, `avant le 1er novembre 2018`. */
const withArticle = (text: string, language: Language) =>
  (language === 'fr' && isDay(text) ? 'le ' : '') + closed(text, language);

function fromTo(from: string, to: string, language: Language): string {
  const [start, end] = [closed(from, language), closed(to, language)];
  if (language === 'en') return `from ${start} to ${end}`;
  const de = isDay(from) ? 'du ' : /^[ao]/.test(start) ? 'd’' : 'de ';
  return `${de}${start} ${isDay(to) ? 'au' : 'à'} ${end}`;
}

/**
 * What a person would say for a date of R29: `le 1er novembre 2018`, `mars 2016`, `mi-2018`, `avant novembre 2018`,
 * `après 2015`, `de 2008 à 2010`. As in R29, `avant` and `après` take in the period they name (see {@link Span}).
 * @throws RangeError when the text is none of the forms of R29.
 */
export function sayWhen(edtf: string, language: Language): string {
  spanOf(edtf);
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return withArticle(from, language);
  if (from === '..') return `${language === 'fr' ? 'avant' : 'before'} ${withArticle(to, language)}`;
  if (to === '..') return `${language === 'fr' ? 'après' : 'after'} ${withArticle(from, language)}`;
  return fromTo(from, to, language);
}
