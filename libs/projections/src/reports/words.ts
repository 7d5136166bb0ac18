import { label, type LabelKind, type Vocabulary } from '@alliage/domain';
import type { Basis, Language, Provenance } from '@alliage/events';

const UNKNOWN = { fr: 'non connu', en: 'unknown' } as const;
/** What a source leaves out (R37). */
export const unknown = (language: Language): string => UNKNOWN[language];

/** A word of a vocabulary, or « non connu ». */
export const wordOr = <K extends LabelKind>(kind: K, word: Vocabulary[K] | undefined, language: Language) => ({
  word: word ?? null,
  name: word === undefined ? unknown(language) : label(kind, word, language),
});
/** A number, or « non connu ». */
export const numberOr = (value: number | undefined, language: Language) => ({
  value: value ?? null,
  said: value === undefined ? unknown(language) : String(value),
});

/** Where an entry comes from (R30), to stand beside what it says. */
export function provenanceSaid(provenance: Provenance, language: Language) {
  const { source, reason } = provenance as { readonly source?: string; readonly reason?: string };
  return {
    ...{ kind: provenance.kind, name: label('provenance', provenance.kind, language) },
    ...{ source: source ?? null, reason: reason ?? null },
  };
}

/** The source, or the reason, on which an effect rests that is only reported; null for any other basis. */
export const reportSaid = (basis: Basis | null) =>
  basis?.kind === 'report' ? { source: basis.source ?? null, reason: basis.reason ?? null } : null;
