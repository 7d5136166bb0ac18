import { label } from '@alliage/domain';
import { sayWhen, wordsOf, type Amount, type FreeText, type Language } from '@alliage/events';
import type { Say } from './say.ts';

const LONGEST = 280;
const LOCALE = { fr: 'fr-FR', en: 'en-GB' } as const;

function shortened(text: string): string {
  // The sentence around it brings its own full stop.
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)\.$/, '');
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}

/** Quoted once: what is between quotation marks as a whole keeps its own, and those within become the inner ones. */
export function quoted(text: string, language: Language): string {
  if (language === 'fr') {
    const own = /^«\s*([^«»]*?)\s*»$/.exec(text)?.[1];
    return `« ${own ?? text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')} »`;
  }
  const own = /^“([^“”]*)”$/.exec(text)?.[1];
  return `“${own ?? text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

const euros = (cents: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);

function hours(minutes: number, language: Language): string {
  const rest = minutes % 60;
  const whole = new Intl.NumberFormat(LOCALE[language]).format(Math.floor(minutes / 60));
  return `${whole} h${rest === 0 ? '' : ` ${String(rest).padStart(2, '0')}`}`;
}

function said(amount: Amount, language: Language, words: Say['words']): string {
  if (amount.kind === 'money') return euros(amount.cents, language);
  if (amount.kind !== 'time') return words(amount.words);
  const by = { fr: ['de travail salarié', 'de bénévolat'], en: ['of paid work', 'of volunteer work'] } as const;
  return `${hours(amount.minutes, language)} ${by[language][amount.volunteer ? 1 : 0]}`;
}

/** The part of `Say` that looks nothing up. */
export function plainSay(language: Language) {
  const words = (text: FreeText | undefined) =>
    quoted(text === undefined ? '…' : shortened(wordsOf(text, language === 'fr' ? '[effacé]' : '[erased]')), language);
  return {
    language,
    words,
    label: (kind, value) => label(kind, value, language),
    day: (day) => sayWhen(day, language),
    when: (edtf) => sayWhen(edtf, language),
    amount: (amount) => said(amount, language, words),
    number: (n) => new Intl.NumberFormat(LOCALE[language]).format(n),
    list: (items) => new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items),
    of: (name) =>
      language === 'en' ? `of ${name}` : /^[aeiouyhàâéèêëîïôùûœ]/i.test(name) ? `d’${name}` : `de ${name}`,
  } satisfies Partial<Say>;
}
