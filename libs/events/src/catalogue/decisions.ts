import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Code, Day, list, LongText, ShortText, Text, Uuid } from '../schema/primitives.ts';
import { onPaper } from './evidence.ts';
import {
  ActionSpec,
  ConditionSpec,
  Effect,
  Evidence,
  FrozenRules,
  Owner,
  QuorumFound,
  SupersessionSpec,
  WaiverSpec,
} from './shapes.ts';
import { BodyKind, Matter, Mode, Outcome, Presence, Voice } from './vocabulary.ts';

const VoiceCount = z.strictObject({
  for: z.int().min(0),
  against: z.int().min(0),
  abstain: z.int().min(0),
  sendBack: z.int().min(0),
  postpone: z.int().min(0),
});

export const proposals = {
  ProposalDrafted: event(
    z.strictObject({
      proposalId: Uuid,
      version: z.int().min(1),
      title: ShortText,
      question: LongText,
      options: list(z.strictObject({ key: z.string().min(1).max(20), text: Text }), 20),
      recommended: z.string().min(1).max(20),
      /** What it means for each ally; without a party, one text for all (R24). */
      meaning: list(z.strictObject({ partyId: Uuid.optional(), words: Text }), 100),
      matter: Matter.optional(),
      effect: Effect.optional(),
      fromDifficultyId: Uuid.optional(),
    }),
    { fr: 'Une proposition d’arbitrage est rédigée.', en: 'A proposal is drafted.', creates: ['proposalId'] },
  ),
  ProposalSubmitted: event(z.strictObject({ proposalId: Uuid, version: z.int().min(1), decisionId: Uuid }), {
    fr: 'Une proposition est soumise au comité politique.',
    en: 'A proposal is submitted to the political committee.',
  }),
  ProposalWithdrawn: event(z.strictObject({ proposalId: Uuid, reason: Text }), {
    fr: 'Une proposition est retirée.',
    en: 'A proposal is withdrawn.',
    correctable: ['/reason'],
  }),
};

export const decisions = {
  VoiceRecorded: event(
    z.strictObject({
      sessionId: Uuid,
      itemId: Uuid,
      mandateId: Uuid,
      castBy: Uuid,
      voice: Voice,
      reason: Text.optional(),
    }),
    { fr: 'Une voix est enregistrée.', en: 'A voice is recorded.' },
  ),
  DecisionTaken: event(
    z.strictObject({
      decisionId: Uuid,
      /** One series an alliance, unbroken, in order of recording (R23). */
      number: z.int().min(1),
      itemId: Uuid,
      sessionId: Uuid,
      bodyId: Uuid,
      bodyKind: BodyKind,
      title: ShortText,
      matter: Matter,
      text: LongText,
      rationale: LongText.optional(),
      options: list(Text, 20),
      effect: Effect.optional(),
      conditions: list(ConditionSpec, 50),
      waivers: list(WaiverSpec, 20),
      actions: list(ActionSpec, 50),
      supersedes: list(SupersessionSpec, 20),
      lifts: list(Uuid, 50),
      proposalId: Uuid.optional(),
      outcome: Outcome,
      mode: Mode,
      /** Every entitled member: how it attended, what it said, whether it was recused, who voted for it. */
      voices: list(
        z.strictObject({
          mandateId: Uuid,
          partyId: Uuid,
          personId: Uuid,
          presence: Presence,
          byAlternate: z.boolean(),
          represented: z.boolean(),
          recused: z.boolean(),
          voice: Voice.optional(),
          castBy: Uuid.optional(),
          reason: Text.optional(),
        }),
        400,
      ),
      /** The voice of each sitting ally; `recused` where it has none on this item (R13). */
      allies: list(
        z.strictObject({
          partyId: Uuid,
          voice: z.enum(['for', 'against', 'abstain', 'send-back', 'postpone', 'recused']),
        }),
      ),
      tally: z.strictObject({ allies: VoiceCount, members: VoiceCount }),
      rules: FrozenRules,
      quorum: QuorumFound,
      /** What the effect waits for: boards (R20), and codes of what did not hold any more or not yet (R19, admission). */
      awaits: z.strictObject({ boards: list(Uuid), criteria: list(Code, 30) }),
      /** Shorter notice, late item or session recorded afterwards, accepted by every sitting ally (R10). */
      exceptional: z.boolean(),
    }),
    {
      fr: 'Une décision est prise.',
      en: 'A decision is taken.',
      creates: ['decisionId'],
      correctable: ['/title', '/rationale'],
    },
  ),
  DecisionSentBack: event(z.strictObject({ decisionId: Uuid, questions: list(Text, 20) }), {
    fr: 'Un point est renvoyé au comité technique avec ses questions.',
    en: 'An item is sent back with questions.',
  }),
  BoardRatified: event(
    z.strictObject({
      decisionId: Uuid,
      partyId: Uuid,
      reference: ShortText.optional(),
      evidence: Text.optional(),
      onEvidence: Evidence.optional(),
    }),
    {
      fr: 'Un conseil d’administration ratifie.',
      en: 'A board ratifies.',
      correctable: ['/reference', '/evidence', ...onPaper],
    },
  ),
  BoardRefused: event(
    z.strictObject({
      decisionId: Uuid,
      partyId: Uuid,
      reason: Text,
      reference: ShortText.optional(),
      onEvidence: Evidence.optional(),
    }),
    {
      fr: 'Un conseil d’administration refuse.',
      en: 'A board refuses.',
      correctable: ['/reference', '/reason', ...onPaper],
    },
  ),
  DecisionRatified: event(z.strictObject({ decisionId: Uuid }), {
    fr: 'La décision est ratifiée par tous les conseils concernés.',
    en: 'The decision is ratified by every board concerned.',
  }),
  DecisionNotRatified: event(z.strictObject({ decisionId: Uuid }), {
    fr: 'La décision n’est pas ratifiée : elle restera sans effet.',
    en: 'The decision is not ratified: it will have no effect.',
  }),
  DecisionTookEffect: event(z.strictObject({ decisionId: Uuid, revisions: list(z.int().min(0), 500) }), {
    fr: 'La décision prend effet.',
    en: 'The decision takes effect.',
  }),
  DecisionSuperseded: event(
    z.strictObject({ decisionId: Uuid, by: Uuid, keptActions: list(Uuid), keepsEffect: z.boolean() }),
    { fr: 'Une décision est remplacée par une autre.', en: 'A decision is superseded.' },
  ),
  ActionAssigned: event(
    z.strictObject({
      actionId: Uuid,
      text: Text,
      owner: Owner,
      due: Day,
      decisionId: Uuid.optional(),
      projectId: Uuid.optional(),
    }),
    {
      fr: 'Une action est confiée.',
      en: 'An action is assigned.',
      creates: ['actionId'],
      correctable: ['/text', '/due'],
    },
  ),
  ActionRescheduled: event(z.strictObject({ actionId: Uuid, from: Day, due: Day, reason: Text.optional() }), {
    fr: 'L’échéance d’une action est déplacée.',
    en: 'An action is rescheduled.',
    correctable: ['/due', '/reason'],
  }),
  ActionCompleted: event(z.strictObject({ actionId: Uuid, words: Text.optional() }), {
    fr: 'Une action est menée à bien.',
    en: 'An action is completed.',
    correctable: ['/words'],
  }),
  ActionDropped: event(z.strictObject({ actionId: Uuid, reason: Text.optional(), supersededBy: Uuid.optional() }), {
    fr: 'Une action est abandonnée.',
    en: 'An action is dropped.',
    correctable: ['/reason'],
  }),
  BoardNoteSent: event(
    z.strictObject({
      sessionId: Uuid,
      parties: list(Uuid),
      decisions: list(z.int().min(1)),
      words: LongText.optional(),
    }),
    {
      fr: 'La note d’information est envoyée aux conseils d’administration.',
      en: 'The information note is sent to the boards.',
      correctable: ['/words'],
    },
  ),
};
