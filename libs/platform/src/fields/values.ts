import { check, field, type About } from './field.ts';

/** One word of a fixed list. `values` may be the `options` of an enumeration of the catalogue: `Stage.options`. */
export const OneOf = (about: About & { readonly values: readonly string[] }) =>
  field(
    { example: about.values[0], ...about },
    { type: String, enum: [...about.values] },
    check('one-of', (value) => typeof value === 'string' && about.values.includes(value), {
      fr: `Choisissez parmi : ${about.values.join(', ')}.`,
      en: `Choose one of: ${about.values.join(', ')}.`,
    }),
  );

/** Several words of a fixed list, each once. */
export function SomeOf(about: About & { readonly values: readonly string[]; readonly min?: number }) {
  const { min = 0, values } = about;
  return field(
    { example: values.slice(0, 2), ...about },
    { type: 'array', items: { type: 'string', enum: [...values] }, minItems: min, uniqueItems: true },
    check(
      'some-of',
      (value) =>
        Array.isArray(value) &&
        value.length >= min &&
        new Set(value).size === value.length &&
        value.every((one) => typeof one === 'string' && values.includes(one)),
      {
        fr: `Donnez une liste${min > 0 ? ` d’au moins ${min}` : ''}, chacun une seule fois, parmi : ${values.join(', ')}.`,
        en: `Give a list${min > 0 ? ` of at least ${min}` : ''}, each once, of: ${values.join(', ')}.`,
      },
    ),
  );
}

/** A whole number. */
export const Whole = (about: About & { readonly min: number; readonly max: number }) =>
  field(
    { example: about.min, ...about },
    { type: 'integer', minimum: about.min, maximum: about.max },
    check(
      'whole-number',
      (value) => Number.isSafeInteger(value) && Number(value) >= about.min && Number(value) <= about.max,
      {
        fr: `Donnez un nombre entier, de ${about.min} à ${about.max}.`,
        en: `Give a whole number, from ${about.min} to ${about.max}.`,
      },
    ),
  );

/** Yes or no. */
export const YesNo = (about: About) =>
  field(
    { example: true, ...about },
    { type: Boolean },
    check('yes-no', (value) => typeof value === 'boolean', {
      fr: 'Répondez true ou false.',
      en: 'Answer true or false.',
    }),
  );

/** A decimal number in quotes: binary fractions are not exact. */
export const Decimal = (about: About) =>
  field(
    { example: '12.5', ...about },
    { type: String, pattern: '^-?(0|[1-9]\\d{0,17})(\\.\\d{1,9})?$' },
    check('decimal', (value) => typeof value === 'string' && /^-?(0|[1-9]\d{0,17})(\.\d{1,9})?$/.test(value), {
      fr: 'Donnez un nombre entre guillemets, avec un point : "12.5".',
      en: 'Give a number in quotes, with a point: "12.5".',
    }),
  );
