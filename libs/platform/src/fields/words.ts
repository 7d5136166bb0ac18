import { check, field, type About } from './field.ts';

/** Lengths of texts in the catalogue of events: titles and names, texts, long texts. */
export const LENGTHS = { short: 300, text: 4_000, long: 20_000 } as const;
type Length = keyof typeof LENGTHS | number;

/** Neither spaces of any kind nor characters that show nothing. */
const SHOWS = /[^\s\p{Z}\p{Cf}\p{M}]/u;

/** Whether a text shows anything: it is neither empty nor blank. */
export const shows = (text: string): boolean => SHOWS.test(text);

const isWords = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.length <= max && shows(value);

const lengthOf = (length: Length) => (typeof length === 'number' ? length : LENGTHS[length]);

/** Words of a person's: never blank. `short` 300 characters, `text` 4,000 (as given if nothing is said), `long` 20,000. */
export function Words(about: About & { readonly length?: Length }) {
  const max = lengthOf(about.length ?? 'text');
  return field(
    about,
    { type: String, minLength: 1, maxLength: max },
    check('words', (value) => isWords(value, max), {
      fr: `Écrivez un texte, ni vide ni de plus de ${max} caractères.`,
      en: `Write a text, neither blank nor of more than ${max} characters.`,
    }),
  );
}

/** A list of texts. */
export function WordsList(about: About & { readonly length?: Length; readonly min?: number; readonly max: number }) {
  const length = lengthOf(about.length ?? 'short');
  const { min = 0, max } = about;
  return field(
    about,
    { type: [String], minItems: min, maxItems: max },
    check(
      'words-list',
      (value) =>
        Array.isArray(value) &&
        value.length >= min &&
        value.length <= max &&
        value.every((one) => isWords(one, length)),
      {
        fr: `Donnez une liste de ${min} à ${max} textes, chacun ni vide ni de plus de ${length} caractères.`,
        en: `Give a list of ${min} to ${max} texts, each neither blank nor of more than ${length} characters.`,
      },
    ),
  );
}
