import { check, field, type About } from './field.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Whether the text is a UUID as ids are written everywhere: in lower case. */
export const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

const EXAMPLE = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';

/** The id of something that exists already. */
export const Id = (about: About) =>
  field(
    { example: EXAMPLE, ...about },
    { type: String, format: 'uuid' },
    check('uuid', isId, {
      fr: `Donnez un identifiant (UUID en minuscules), par exemple ${EXAMPLE}.`,
      en: `Give an id (a UUID in lower case), for example ${EXAMPLE}.`,
    }),
  );

/** Ids of several things, each once. */
export function Ids(about: About & { readonly min?: number; readonly max?: number }) {
  const { min = 0, max = 200 } = about;
  return field(
    { example: [EXAMPLE], ...about },
    { type: [String], format: 'uuid', minItems: min, maxItems: max, uniqueItems: true },
    check(
      'uuids',
      (value) =>
        Array.isArray(value) &&
        value.length >= min &&
        value.length <= max &&
        value.every(isId) &&
        new Set(value).size === value.length,
      {
        fr: `Donnez une liste de ${min} à ${max} identifiants (UUID en minuscules), chacun une seule fois.`,
        en: `Give a list of ${min} to ${max} ids (UUIDs in lower case), each once.`,
      },
    ),
  );
}
