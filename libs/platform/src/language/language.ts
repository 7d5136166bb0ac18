export type Language = 'fr' | 'en';

/** A sentence for people, in both languages. */
export interface Said {
  readonly fr: string;
  readonly en: string;
}

const RANGE = /^([a-z]{1,8}|\*)(?:-[a-z0-9]{1,8})*(?:;q=([01](?:\.\d{1,3})?))?$/;

/**
 * The language to answer in, by `Accept-Language` (RFC 9110, 12.5.4): French unless English is asked for more.
 * What cannot be read is left out; nothing is refused for its language.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = { fr: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').toLowerCase().slice(0, 500).split(',')) {
    const [, primary, q = '1'] = RANGE.exec(part.replace(/\s+/g, '')) ?? [];
    if (primary === 'fr' || primary === 'en') weights[primary] = Math.max(weights[primary], Number(q));
  }
  return weights.en > weights.fr ? 'en' : 'fr';
}
