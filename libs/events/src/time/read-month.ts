import { MONTHS } from './words.ts';

/** Accents, case, curly apostrophes and kinds of dashes and spaces carry no meaning in a date. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

export const two = (n: string | number) => String(n).padStart(2, '0');

const NAMES = [...MONTHS.fr, ...MONTHS.en].map((name, i) => ({ name: plain(name), month: (i % 12) + 1 }));

/** A month by its name or an abbreviation of three letters or more that means one month only (`jui` means two). */
export function monthOf(word: string): number | undefined {
  const meant = new Set(
    NAMES.filter(({ name }) => word.length >= 3 && name.startsWith(word)).map(({ month }) => month),
  );
  return meant.size === 1 ? [...meant][0] : undefined;
}
