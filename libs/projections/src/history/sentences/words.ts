import type { Say } from '../say.ts';

/** « à partir du 1er mars 2018 jusqu’au 30 juin 2020 », as far as a term says it. */
export const term = (data: { from?: string | undefined; until?: string | undefined }, say: Say): string => {
  const day = (text: string) => say.day(text).replace(/^le /, '');
  const from = data.from === undefined ? [] : [{ fr: ` à partir du ${day(data.from)}`, en: ` from ${day(data.from)}` }];
  const until =
    data.until === undefined ? [] : [{ fr: ` jusqu’au ${day(data.until)}`, en: ` until ${day(data.until)}` }];
  return [...from, ...until].map((part) => part[say.language]).join('');
};

/** A name as the subject of a French verb: « Les Jardins du canal rejoignent », « Fédération A rejoint ». */
export const does = (name: string, one: string, many: string): string => `${name} ${/^les\s/i.test(name) ? many : one}`;

const VOWEL = /^[aeiouyéèê]/i;

/** « le comité politique », « l’équipe projet « Jardins » » in the place it takes: at the start, after « de », after « à », or plain. */
export function theBody(name: string, say: Say, place: 'start' | 'of' | 'to' | 'plain'): string {
  if (say.language === 'en') return `${place === 'start' ? 'The' : 'the'} ${name}`;
  const vowel = VOWEL.test(name);
  if (place === 'of') return vowel ? `de l’${name}` : `du ${name}`;
  if (place === 'to') return vowel ? `à l’${name}` : `au ${name}`;
  const the = vowel ? 'l’' : 'le ';
  return `${place === 'start' ? the.replace('l', 'L') : the}${name}`;
}
