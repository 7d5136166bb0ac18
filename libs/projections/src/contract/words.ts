/**
 * The words of a text as both databases sort and compare them: no accents, no case, letters and digits only. For key
 * columns (`nameKey`) and for what free words are looked for in.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
