import { isEdtf } from './edtf.ts';
import { MONTHS } from './words.ts';

/** No date takes more characters to say; the patterns below are slow on long texts. */
const LONGEST = 100;

/** Accents, case, curly apostrophes and kinds of dashes and spaces carry no meaning in a date. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const NAMES = [...MONTHS.fr, ...MONTHS.en].map((name, i) => ({ name: plain(name), month: (i % 12) + 1 }));

/** A month by its name or an abbreviation of three letters or more that means one month only (`jui` means two). */
function monthOf(word: string): number | undefined {
  const meant = new Set(
    NAMES.filter(({ name }) => word.length >= 3 && name.startsWith(word)).map(({ month }) => month),
  );
  return meant.size === 1 ? [...meant][0] : undefined;
}

const two = (n: string | number) => String(n).padStart(2, '0');

const THIRD = [
  /^(?:debut|early|beginning|start) (?:(?:de|of) )?(?:l'annee )?(\d{4})$/,
  /^(?:mi|mid|milieu|middle)[ -](?:(?:de|of) )?(?:l'annee )?(\d{4})$/,
  /^(?:fin|late|end) (?:(?:de|of) )?(?:l'annee )?(\d{4})$/,
];
const FILLER = /^(?:(?:le|la|les|en|in|on|the|au|a|de|du|of|annee|year) |[ld]')+/;
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

function readClosed(text: string): string | undefined {
  const bare = text.replace(FILLER, '').replace(WEEKDAY, '');
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

/** `du 3 au 5 mars 2018`, `de mars à mai 2018`: what the start leaves out, it shares with the end. */
function readStart(from: string, to: string): string | undefined {
  const words = to.split(' ');
  return [from, `${from} ${words.slice(-1)[0]}`, `${from} ${words.slice(-2).join(' ')}`]
    .map(readClosed)
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

function readInterval(text: string): string | undefined {
  for (const way of LASTING) {
    const [, from, to] = way.exec(text) ?? [];
    if (from === undefined || to === undefined) continue;
    const [start, end] = [readStart(from, to), readClosed(to)];
    if (start && end && isEdtf(`${start}/${end}`)) return `${start}/${end}`;
  }
  const before = readClosed(BEFORE.exec(text)?.[1] ?? '');
  if (before) return `../${before}`;
  const after = readClosed(AFTER.exec(text)?.[1] ?? '');
  return after && `${after}/..`;
}

/**
 * The date of R29 that a person means by `1er novembre 2018`, `01/11/2018` (day first), `mars 2016`, `début 2018`,
 * `avant novembre 2018`, `depuis 2015`, `de 2008 à 2010`, `du 3 au 5 mars 2018`, or the same in English; canonical EDTF is
 * taken as it is. Reads back whatever `sayWhen` says.
 * @returns undefined when it cannot tell; it never guesses.
 */
export function readWhen(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const words = plain(text);
  return isEdtf(words) ? words : (readClosed(words) ?? readInterval(words));
}
