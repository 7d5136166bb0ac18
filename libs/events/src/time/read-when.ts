import { addDays } from './day.ts';
import { isEdtf, spanOf } from './edtf.ts';
import { readAbout } from './read-about.ts';
import { monthOf, plain, two } from './read-month.ts';
import { readPart } from './read-part.ts';

/** No date takes more characters to say; the patterns below are slow on long texts. */
const LONGEST = 100;

const THIRD = [
  /^(?:debut|early|beginning|start) (?:(?:de|of) )?(?:l'annee )?(\d{4})$/,
  /^(?:mi|mid|milieu|middle)[ -](?:(?:de|of) )?(?:l'annee )?(\d{4})$/,
  /^(?:fin|late|end) (?:(?:de|of) )?(?:l'annee )?(\d{4})$/,
];
const FILLER = /^(?:(?:le|la|les|en|in|on|the|au|a|de|du|of|annee|year|courant|cours|during|dans) |[ld]')+/;
const WEEKDAY = /^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? /;

/** Ways of writing a day or a month, each with what gives year, month and day. Numbers alone are read day first. */
const CALENDAR: readonly [RegExp, (m: readonly string[]) => readonly (string | number | undefined)[]][] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([, y, , m, d]) => [y, m, d]],
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/, ([, d, , m, y]) => [y, m, d]],
  [/^(\d{1,2})[/.](\d{4})$/, ([, m, y]) => [y, m]],
  [/^(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?([a-z]+)\.?,? (\d{4})$/, ([, d, m = '', y]) => [y, monthOf(m), d]],
  [/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, ([, m = '', d, y]) => [y, monthOf(m), d]],
  [/^([a-z]+)\.?,? (?:de )?(\d{4})$/, ([, m = '', y]) => [y, monthOf(m)]],
];

const bareOf = (text: string): string => text.replace(FILLER, '').replace(WEEKDAY, '');

function readClosed(text: string): string | undefined {
  const bare = bareOf(text);
  if (isEdtf(bare) && !bare.includes('/')) return bare;
  const third = THIRD.findIndex((way) => way.test(bare));
  const thirdOfYear = `${bare.slice(-4)}-${37 + third}`;
  if (third >= 0 && isEdtf(thirdOfYear)) return thirdOfYear;
  for (const [way, parts] of CALENDAR) {
    const found = way.exec(bare);
    const [year, month, day] = found ? parts(found) : [];
    if (year === undefined || month === undefined || Number(month) > 12) continue;
    const date = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
    if (isEdtf(date)) return date;
  }
  return undefined;
}

/** What a closed date or a part of a month or year starts with, and ends with. */
const startOf = (date: string | undefined) => date?.split('/')[0];
const endOf = (date: string | undefined) => date?.split('/').at(-1);
const readBound = (text: string): string | undefined =>
  readClosed(text) ?? readPart(bareOf(text)) ?? readAbout(bareOf(text));

/** `du 3 au 5 mars 2018`, `de mars à mai 2018`: what the start leaves out, it shares with the end. */
function readStart(from: string, to: string): string | undefined {
  const words = to.split(' ');
  return [from, `${from} ${words.slice(-1)[0]}`, `${from} ${words.slice(-2).join(' ')}`]
    .map(readBound)
    .find((date) => date !== undefined);
}

const BEFORE = /^(?:(?:avant|before|until|till|up to|no later than) |jusqu'(?:a |au |en ))(.+)$/;
const AFTER = /^(?:apres|depuis|a partir d(?:e|u)|des|after|since|from|as of|starting) (.+)$/;
const LASTING = [
  /^(?:de |du |d'|from )?(.+?) (?:a|au|to|until|jusqu'a|jusqu'au|jusqu'en) (.+)$/,
  /^entre (.+?) et (.+)$/,
  /^between (.+?) and (.+)$/,
  /^(.+?) [-/] (.+)$/,
  /^(\d{4})-(\d{4})$/,
];

const EITHER = /^(.+?) (?:ou|or) (.+)$/;

/** `2012 ou 2013`, `mars ou avril 2018`: an interval where one follows the other; R29 has no form for what may lie apart. */
function readEither(text: string): string | undefined {
  const [, one, other] = EITHER.exec(text) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const [first, second] = [readStart(one, other), readBound(other)];
  if (first === undefined || second === undefined) return undefined;
  const [end, start] = [spanOf(first).last, spanOf(second).first];
  if (end === null || start === null || addDays(end, 1) !== start) return undefined;
  return `${startOf(first)}/${endOf(second)}`;
}

function readInterval(text: string): string | undefined {
  for (const way of LASTING) {
    const [, from, to] = way.exec(text) ?? [];
    if (from === undefined || to === undefined) continue;
    const [start, end] = [startOf(readStart(from, to)), endOf(readBound(to))];
    if (start && end && isEdtf(`${start}/${end}`)) return `${start}/${end}`;
  }
  const either = readEither(text);
  if (either) return either;
  const before = endOf(readBound(BEFORE.exec(text)?.[1] ?? ''));
  if (before) return `../${before}`;
  const after = startOf(readBound(AFTER.exec(text)?.[1] ?? ''));
  return after && `${after}/..`;
}

/**
 * The date of R29 that a person means by `1er novembre 2018`, `01/11/2018` (day first), `mars 2016`, `mi-mars 2016`, `début 2018`,
 * `avant novembre 2018`, `depuis 2015`, `de 2008 à 2010`, `du 3 au 5 mars 2018`, or the same in English; canonical EDTF is
 * taken as it is. So are seasons, parts of a decade (see {@link readAbout}), and `2012 ou 2013`. « Vers », « environ » are not: R29 has no
 * form for them, and how far they reach only who says them knows (`entre 2011 et 2013`). Reads back whatever `sayWhen` says.
 * @returns undefined when it cannot tell; it never guesses.
 */
export function readWhen(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const words = plain(text);
  return isEdtf(words) ? words : (readBound(words) ?? readInterval(words));
}
