import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Text, Uuid } from '../schema/primitives.ts';

/** What may be corrected of a paper (R31): how it is described; that the act stands on one is what happened. */
export const onPaper = ['/onEvidence/document', '/onEvidence/date', '/onEvidence/signatory'] as const;

/** What was recorded on paper, and what its party says of it (R41). */
export const evidence = {
  EvidenceContested: event(z.strictObject({ eventId: Uuid, revision: z.int().min(0), partyId: Uuid, reason: Text }), {
    fr: 'Une partie prenante conteste un acte que l’on a enregistré sur pièce.',
    en: 'A party contests an act that was recorded on evidence.',
    correctable: ['/reason'],
  }),
};
