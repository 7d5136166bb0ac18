import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Digest, list, LongText, ShortText, Text, Uuid } from '../schema/primitives.ts';
import { CharterRules, CharterTexts } from './shapes.ts';
import {
  BodyKind,
  Capacity,
  EvaluationCell,
  Matter,
  Mode,
  OrganisationKind,
  Outcome,
  PartyRole,
} from './vocabulary.ts';

const rules = CharterRules.shape;
const count = z.int().min(0);

/**
 * What a source says of the days before the cut-over (R37): attested, never computed. A member that is left out is not known.
 * The source, or the reason where it is inferred, is the entry's provenance.
 */
export const reports = {
  DecisionReported: event(
    z.strictObject({
      decisionId: Uuid,
      /** H1, H2…: a series apart from that of the decisions taken here, in order of recording. */
      number: z.int().min(1),
      title: ShortText,
      matter: Matter,
      text: LongText,
      body: BodyKind.optional(),
      mode: Mode.optional(),
      voices: z
        .strictObject({ for: count.optional(), against: count.optional(), abstain: count.optional() })
        .optional(),
      outcome: Outcome.optional(),
      /** The reported session in which it was taken. */
      sessionId: Uuid.optional(),
    }),
    {
      fr: 'Une décision d’avant la reprise est rapportée (série H).',
      en: 'A decision from before the cut-over is reported (series H).',
      creates: ['decisionId'],
      correctable: ['/title', '/matter', '/text', '/body', '/mode', '/voices', '/outcome', '/sessionId'],
    },
  ),
  SessionReported: event(
    z.strictObject({
      sessionId: Uuid,
      body: BodyKind,
      title: ShortText.optional(),
      /** Parties that took part, as far as the source names them. */
      parties: list(Uuid).optional(),
      /** How many people took part. */
      attendance: count.optional(),
      words: Text.optional(),
    }),
    {
      fr: 'Une séance d’avant la reprise est rapportée.',
      en: 'A session from before the cut-over is reported.',
      creates: ['sessionId'],
      correctable: ['/body', '/title', '/parties', '/attendance', '/words'],
    },
  ),
  SeatsReported: event(
    z.strictObject({
      seatsId: Uuid,
      /** On a body of the alliance, or on the board of an ally (R8). */
      on: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('body'), body: BodyKind }),
        z.strictObject({ kind: z.literal('board'), ofPartyId: Uuid }),
      ]),
      partyId: Uuid.optional(),
      capacity: Capacity.optional(),
      count: z.int().min(1).optional(),
      words: Text.optional(),
    }),
    {
      fr: 'Des sièges d’avant la reprise sont rapportés, sans nommer personne.',
      en: 'Seats from before the cut-over are reported; nobody is named.',
      creates: ['seatsId'],
      correctable: ['/on', '/partyId', '/capacity', '/count', '/words'],
    },
  ),
  PartiesReported: event(
    z.strictObject({
      groupId: Uuid,
      role: PartyRole,
      kind: OrganisationKind.optional(),
      count: z.int().min(1).optional(),
      words: ShortText,
    }),
    {
      fr: 'Des parties prenantes que la source ne nomme pas sont rapportées (« 53 réseaux »).',
      en: 'Parties that the source does not name are reported (“53 networks”).',
      creates: ['groupId'],
      correctable: ['/role', '/kind', '/count', '/words'],
    },
  ),
  AssessmentReported: event(
    z.strictObject({
      assessmentId: Uuid,
      cycle: z.int().min(1).optional(),
      /** Whose it is, where the source says so. */
      partyId: Uuid.optional(),
      words: LongText,
      scores: list(z.strictObject({ cell: EvaluationCell, score: z.int().min(1).max(5) }), 9).optional(),
    }),
    {
      fr: 'Une appréciation d’avant la reprise est rapportée.',
      en: 'An assessment from before the cut-over is reported.',
      creates: ['assessmentId'],
      correctable: ['/cycle', '/partyId', '/words', '/scores'],
    },
  ),
  CharterReported: event(
    z.strictObject({
      version: z.int().min(1),
      texts: CharterTexts,
      /** What the source says of its rules; by default where it is silent (section 4). */
      rules: z.strictObject({
        modes: list(z.strictObject({ matter: Matter, mode: Mode }), 14).optional(),
        noticeDays: rules.noticeDays.optional(),
        withdrawalNoticeDays: rules.withdrawalNoticeDays.optional(),
        cadenceMonths: rules.cadenceMonths.optional(),
      }),
      /** Of the text and the rules above: what a newcomer signs. */
      digest: Digest,
      /** Those that the source names; not known where it names none. */
      signatories: list(Uuid).optional(),
    }),
    {
      fr: 'Une charte déjà en vigueur avant la reprise est rapportée.',
      en: 'A charter in force before the cut-over is reported.',
      correctable: ['/texts', '/rules', '/signatories'],
    },
  ),
};
