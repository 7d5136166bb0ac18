import type { Said } from '../language/language.ts';
import type { FieldError } from '../problems/problem.ts';
import { unknownField } from '../validation/sentences.ts';

/** How deep a request may be nested. Events take 32; a request's lists lie a little less deep than what they end in. */
const MAX_DEPTH = 24;
/** After so many faults the rest is left unsaid. */
const MAX_FAULTS = 20;

const PLAIN = /^[\t\n\x20-\x7e]*$/;
const CONTROL = /(?![\t\n])\p{Cc}/u;

const SENTENCES = {
  'control-character': {
    fr: 'Ce texte contient un caractère de commande invisible : retirez-le (seuls la tabulation et le retour à la ligne sont admis).',
    en: 'This text has an invisible control character: remove it (only tab and newline are allowed).',
  },
  'well-formed-unicode': {
    fr: 'Ce texte contient une moitié de caractère (surrogate isolé) : écrivez-le de nouveau.',
    en: 'This text has half a character (a lone surrogate): write it again.',
  },
  integer: {
    fr: 'Les nombres sont entiers ; une valeur décimale s’écrit entre guillemets ("12.5"), un montant en centimes.',
    en: 'Numbers are whole; a decimal value goes in quotes ("12.5"), an amount in cents.',
  },
  'number-too-large': {
    fr: 'Ce nombre est trop grand pour être gardé exactement.',
    en: 'This number is too large to be kept exactly.',
  },
  depth: {
    fr: `Les objets et les listes s’emboîtent sur ${MAX_DEPTH} niveaux au plus.`,
    en: `Objects and lists are nested ${MAX_DEPTH} deep at most.`,
  },
  name: {
    fr: 'Ce nom de champ n’est pas admis.',
    en: 'This name of a field is not allowed.',
  },
  'unknown-field': unknownField,
} satisfies Record<string, Said>;

/** One reference token of a JSON pointer (RFC 6901), cut short where it is absurdly long. */
export const pointerToken = (key: string): string =>
  key
    .toWellFormed()
    .slice(0, 100)
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replace(/\p{Cc}/gu, '\u{FFFD}');

/**
 * What a request says, as it will be kept: texts in Unicode normal form C, line ends as newlines. Everything that could not
 * be stored and hashed as it is gets named instead of mended.
 * @param input plain JSON, as parsed
 */
export function tidy(input: unknown): { readonly value: unknown; readonly faults: readonly FieldError[] } {
  const faults: FieldError[] = [];
  const fault = (field: string, rule: keyof typeof SENTENCES) => {
    if (faults.length < MAX_FAULTS) faults.push({ field, rule, detail: SENTENCES[rule] });
  };

  const tidyText = (text: string, at: string): string => {
    if (PLAIN.test(text)) return text;
    const kept = text.replace(/\r\n?/g, '\n');
    if (!kept.isWellFormed()) fault(at, 'well-formed-unicode');
    else if (CONTROL.test(kept)) fault(at, 'control-character');
    return kept.normalize('NFC');
  };

  const visit = (value: unknown, at: string, depth: number): unknown => {
    if (typeof value === 'string') return tidyText(value, at);
    if (typeof value === 'number') {
      if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
        fault(at, 'number-too-large');
      else if (!Number.isInteger(value)) fault(at, 'integer');
      return Object.is(value, -0) ? 0 : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (depth > MAX_DEPTH) return fault(at, 'depth');
    if (Array.isArray(value)) return value.map((item, i) => visit(item, `${at}/${i}`, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const below = `${at}/${pointerToken(key)}`;
        if (!PLAIN.test(key) && (!key.isWellFormed() || CONTROL.test(key))) fault(below, 'name');
        // What every object has, no request of ours does: class-transformer passes over it, so that nothing would refuse it.
        if (key in Object.prototype) fault(below, 'unknown-field');
        return [key.normalize('NFC'), visit(member, below, depth + 1)];
      }),
    );
  };
  return { value: visit(input, '', 1), faults };
}
