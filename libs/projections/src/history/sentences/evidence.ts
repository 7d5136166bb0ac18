import type { Evidence } from '@alliage/events';
import type { Say } from '../say.ts';
import type { Chapter, Sentences } from './sentences.ts';

/** R41: a sentence, and the paper on which what it tells stands. */
export function withEvidence(sentence: string, { data }: { readonly data: object }, say: Say): string {
  const { onEvidence } = data as { readonly onEvidence?: Evidence };
  if (onEvidence === undefined) return sentence;
  const [document, signatory] = [say.words(onEvidence.document), say.words(onEvidence.signatory)];
  const date = say.when(onEvidence.date);
  const paper = {
    fr: ` ; sur pièce : ${document}, ${date}, fonction du signataire : ${signatory}.`,
    en: `; on evidence: ${document}, ${date}, signatory’s function: ${signatory}.`,
  };
  return sentence.replace(/\.$/, '') + paper[say.language];
}

export const evidence: Sentences<Chapter<'evidence'>> = {
  EvidenceContested: {
    fr: ({ data }, say) =>
      `${say.party(data.partyId)} conteste l’acte enregistré sur pièce à la version ${say.number(data.revision)} : ${say.words(data.reason)}.`,
    en: ({ data }, say) =>
      `${say.party(data.partyId)} contests the act recorded on evidence at revision ${say.number(data.revision)}: ${say.words(data.reason)}.`,
  },
};
