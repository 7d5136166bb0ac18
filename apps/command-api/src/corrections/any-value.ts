import { check, field, shows, type About } from '@alliage/platform';

/** Deeper than any field of the catalogue goes. */
const DEEP = 8;

/** Text, whole number, yes or no, null, or lists and objects of such. */
function isPlain(value: unknown, deep = DEEP): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return shows(value) && value.length <= 20_000;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || deep === 0) return false;
  // What begins so is the service's own: a seal of a text that may be erased is never what somebody sends.
  if (Object.keys(value).some((name) => name.startsWith('$'))) return false;
  const members = Object.values(value);
  return members.length <= 400 && members.every((member) => isPlain(member, deep - 1));
}

/** What a field of an entry holds, whichever it is; whether it fits that field is for the domain to say. `null` = not known. */
export const AnyValue = (about: About) =>
  field(
    { example: '2016-03', ...about },
    {
      oneOf: ['string', 'integer', 'boolean', 'array', 'object', 'null'].map((type) => ({
        type,
        ...(type === 'array' ? { items: {} } : {}),
      })) as never,
    },
    check('value', (value) => isPlain(value), {
      fr: 'Donnez ce que dit le champ : un texte non vide, un nombre entier, true ou false, une liste ou un objet ; null pour « non connu ». Un nombre à virgule s’écrit entre guillemets.',
      en: 'Give what the field says: a text that is not empty, a whole number, true or false, a list or an object; null for “not known”. A decimal number goes in quotes.',
    }),
  );
