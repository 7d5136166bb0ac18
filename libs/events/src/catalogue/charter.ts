import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Day, Digest, list, Text, Uuid } from '../schema/primitives.ts';
import { onPaper } from './evidence.ts';
import { CharterRules, CharterTexts, Evidence } from './shapes.ts';

const Version = { version: z.int().min(1) };
const Draft = { ...Version, draft: z.int().min(1) };

export const charter = {
  CharterDrafted: event(z.strictObject({ ...Draft, texts: CharterTexts, rules: CharterRules }), {
    fr: 'Un projet de charte est rédigé.',
    en: 'A charter is drafted.',
  }),
  CommitmentWorded: event(z.strictObject({ ...Draft, partyId: Uuid, commitment: Text, stepAside: Text.optional() }), {
    fr: 'Un allié formule son engagement.',
    en: 'An ally words its commitment.',
  }),
  CharterOpenedForSignature: event(z.strictObject({ ...Draft, digest: Digest, signatories: list(Uuid) }), {
    fr: 'La charte est ouverte à la signature.',
    en: 'The charter is opened for signature.',
  }),
  CharterSigned: event(
    z.strictObject({
      ...Version,
      digest: Digest,
      partyId: Uuid,
      personId: Uuid.optional(),
      evidence: Text.optional(),
      onEvidence: Evidence.optional(),
    }),
    { fr: 'Un allié signe la charte.', en: 'An ally signs the charter.', correctable: ['/evidence', ...onPaper] },
  ),
  CharterEnteredIntoForce: event(z.strictObject({ ...Version, from: Day.optional() }), {
    fr: 'La charte entre en vigueur.',
    en: 'The charter enters into force.',
  }),
};
