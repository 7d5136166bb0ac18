import { z } from 'zod';
import { Code, Day, Decimal, Edtf, Label, list, LongText, Share, ShortText, Text, Uuid } from '../schema/primitives.ts';
import {
  Closing,
  Conclusion,
  Criterion,
  EvaluationCell,
  Gate,
  Matter,
  Mode,
  Openness,
  PartyRole,
  StageGate,
} from './vocabulary.ts';

/** What an effect rests on (R37): a decision, a party's own act, the pilot's entry, or a report. */
export const Basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decision'), decisionId: Uuid }),
  z.strictObject({ kind: z.literal('act'), partyId: Uuid }),
  z.strictObject({ kind: z.literal('entry') }),
  z.strictObject({ kind: z.literal('report'), source: Label.optional(), reason: Label.optional() }),
]);

/** R41: the paper on which a party's own act stands, as a pilot recorded it: what it is, its date, and in which function it was signed. */
export const Evidence = z.strictObject({ document: ShortText, date: Edtf, signatory: ShortText });

/** A territory or a theme: free words, with an optional official code. */
export const Tag = z.strictObject({ name: Label, code: Code.optional() });

/** Who answers for something: a party, and a person where one is named. */
export const Owner = z.strictObject({ partyId: Uuid, personId: Uuid.optional() });

/** The rules that a charter writes out in full, defaults included (section 4). */
export const CharterRules = z.strictObject({
  modes: z.record(Matter, Mode),
  noticeDays: z.int().min(0).max(365),
  quorum: z.strictObject({ allies: Share, seats: Share }),
  secondConvocation: z.boolean(),
  reserved: list(z.strictObject({ matter: Matter, boards: z.union([z.literal('all'), list(Uuid)]) }), 20),
  withdrawalNoticeDays: z.int().min(0).max(1000),
  cadenceMonths: z.int().min(1).max(60),
  voicePerPart: z.boolean(),
});

export const CharterTexts = z.strictObject({
  vision: LongText.optional(),
  values: LongText.optional(),
  purpose: LongText.optional(),
  principles: LongText.optional(),
  axes: list(Text, 50),
  exit: LongText.optional(),
  fruits: LongText.optional(),
  reservedMeans: LongText.optional(),
});

/** A condition to be set by a study, a waiver or a decision (R4). */
export const ConditionSpec = z.strictObject({ conditionId: Uuid, text: Text, owner: Owner, due: Day });
export const WaiverSpec = z.strictObject({
  gate: Gate,
  criterion: Criterion,
  reason: Text,
  condition: ConditionSpec.optional(),
});
export const ActionSpec = z.strictObject({
  actionId: Uuid,
  text: Text,
  owner: Owner,
  due: Day,
  projectId: Uuid.optional(),
});
/** R21: the older decision, which of its open actions the newer keeps, and whether its waiting effect is kept. */
export const SupersessionSpec = z.strictObject({ decisionId: Uuid, keptActions: list(Uuid), keepsEffect: z.boolean() });

export const LessonSpec = z.strictObject({ lessonId: Uuid, text: Text, tags: list(Label, 20), visibility: Openness });

/** What each ally of a project's team brings, and what it agrees to do differently. */
export const TeamContribution = z.strictObject({ partyId: Uuid, brings: Text, stepAside: Text });

export const Indicator = z.strictObject({
  indicatorId: Uuid,
  label: Text,
  unit: Label.optional(),
  baseline: Decimal.optional(),
  target: Decimal.optional(),
  cell: EvaluationCell.optional(),
});
export const EvaluationPlan = z.strictObject({
  cells: list(z.strictObject({ cell: EvaluationCell, kept: z.boolean(), reason: Text.optional() }), 9),
  indicators: list(Indicator, 50),
  /** The day by which an evaluation is due. */
  term: Day.optional(),
  /** Days for answering, from the opening. */
  answerDays: z.int().min(1).max(365),
});

export const RoadmapItem = z.strictObject({
  roadmapItemId: Uuid,
  title: ShortText,
  horizon: Label,
  leads: list(Uuid),
  indicator: Text.optional(),
});

/** What a decision brings about, frozen on its agenda item (R18). */
export const Effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('enter-stage'), gate: StageGate, reason: Text.optional() }),
  z.strictObject({ kind: z.literal('suspend'), reason: Text.optional() }),
  z.strictObject({ kind: z.literal('resume'), reason: Text.optional() }),
  z.strictObject({ kind: z.literal('close'), reason: Text.optional(), outcome: Closing.optional() }),
  z.strictObject({ kind: z.literal('open-charter'), version: z.int().min(1), draft: z.int().min(1) }),
  z.strictObject({
    kind: z.literal('admit-party'),
    partyId: Uuid,
    organisationId: Uuid,
    sharesVoiceWith: Uuid.optional(),
  }),
  z.strictObject({
    kind: z.literal('change-role'),
    partyId: Uuid,
    to: PartyRole,
    sharesVoiceWith: Uuid.optional(),
  }),
  z.strictObject({ kind: z.literal('exclude-party'), partyId: Uuid, reason: Text }),
  // R34: `from` is the organisation that the party was, `organisationId` the one that takes it over.
  z.strictObject({
    kind: z.literal('succeed-party'),
    partyId: Uuid,
    from: Uuid,
    organisationId: Uuid,
    sharesVoiceWith: Uuid.optional(),
  }),
  // R34: two parties with one successor; `organisationId` where it is neither of the two.
  z.strictObject({
    kind: z.literal('merge-parties'),
    keptPartyId: Uuid,
    endedPartyId: Uuid,
    organisationId: Uuid.optional(),
    sharesVoiceWith: Uuid.optional(),
  }),
  z.strictObject({ kind: z.literal('launch-project'), projectId: Uuid, team: list(TeamContribution) }),
  z.strictObject({ kind: z.literal('reorient-project'), projectId: Uuid, aim: Text, reason: Text }),
  z.strictObject({ kind: z.literal('stop-project'), projectId: Uuid, reason: Text, lesson: LessonSpec.optional() }),
  z.strictObject({ kind: z.literal('complete-project'), projectId: Uuid, words: Text.optional() }),
  z.strictObject({ kind: z.literal('agree-evaluation-plan'), plan: EvaluationPlan }),
  z.strictObject({ kind: z.literal('open-evaluation') }),
  z.strictObject({ kind: z.literal('open-assessments') }),
  z.strictObject({ kind: z.literal('conclude-evaluation'), conclusion: Conclusion, words: LongText }),
  z.strictObject({ kind: z.literal('choose-scenario'), scenarioId: Uuid }),
  z.strictObject({ kind: z.literal('adopt-roadmap'), items: list(RoadmapItem, 100) }),
  z.strictObject({ kind: z.literal('confirm-roadmap') }),
  z.strictObject({ kind: z.literal('delegate-matter'), delegationId: Uuid, matter: Matter, limits: Text, until: Day }),
  z.strictObject({ kind: z.literal('end-delegation'), delegationId: Uuid, reason: Text }),
  z.strictObject({ kind: z.literal('submit-proposal'), proposalId: Uuid, version: z.int().min(1) }),
  z.strictObject({ kind: z.literal('open-chapter'), chapterId: Uuid, territory: Tag }),
]);

/** What an agenda item puts before a body (R10); a decision item names its matter, and all that it carries. */
export const ItemContent = z.strictObject({
  kind: z.enum(['information', 'debate', 'decision']),
  title: ShortText,
  matter: Matter.optional(),
  text: LongText.optional(),
  rationale: LongText.optional(),
  options: list(Text, 20),
  effect: Effect.optional(),
  conditions: list(ConditionSpec, 50),
  waivers: list(WaiverSpec, 20),
  actions: list(ActionSpec, 50),
  supersedes: list(SupersessionSpec, 20),
  lifts: list(Uuid, 50),
  concerns: list(Uuid),
  proposalId: Uuid.optional(),
});

/** Money in euro cents, time in minutes: never added up together (section 5). */
export const Amount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('money'), cents: z.int().min(0), words: Text.optional() }),
  z.strictObject({ kind: z.literal('time'), minutes: z.int().min(0), volunteer: z.boolean(), words: Text.optional() }),
  z.strictObject({ kind: z.literal('skills'), words: Text }),
  z.strictObject({ kind: z.literal('equipment'), words: Text }),
  z.strictObject({ kind: z.literal('network'), words: Text }),
]);
/** To the alliance as a whole, or to one project. */
export const Destination = z.strictObject({ projectId: Uuid.optional() });

export const AssessmentContent = z.strictObject({
  cells: list(z.strictObject({ cell: EvaluationCell, score: z.int().min(1).max(5) }), 9),
  stories: list(z.strictObject({ cells: list(EvaluationCell, 9), story: Text }), 9),
  figures: list(z.strictObject({ indicatorId: Uuid, value: Decimal }), 50),
});

/** One entitled member on the roll, as it stood when the session opened (R11). */
export const RollRow = z.strictObject({ mandateId: Uuid, partyId: Uuid, personId: Uuid });

/** The rules in force when a session opened (R26). `charterVersion` is absent before any charter. */
export const FrozenRules = z.strictObject({
  charterVersion: z.int().min(1).optional(),
  quorum: z.strictObject({ allies: Share, seats: Share }),
  secondConvocation: z.boolean(),
  modes: z.record(Matter, Mode),
  reserved: CharterRules.shape.reserved,
  voicePerPart: z.boolean(),
});

/** Allies: how many of how many have a member present or represented; seats likewise (R12). */
export const QuorumFound = z.strictObject({
  alliesNeeded: z.int().min(0),
  alliesFound: z.int().min(0),
  alliesBase: z.int().min(0),
  seatsNeeded: z.int().min(0),
  seatsFound: z.int().min(0),
  seatsBase: z.int().min(0),
  secondConvocation: z.boolean(),
  reached: z.boolean(),
});

export type Basis = z.infer<typeof Basis>;
export type Evidence = z.infer<typeof Evidence>;
export type Tag = z.infer<typeof Tag>;
export type Owner = z.infer<typeof Owner>;
export type CharterRules = z.infer<typeof CharterRules>;
export type CharterTexts = z.infer<typeof CharterTexts>;
export type ConditionSpec = z.infer<typeof ConditionSpec>;
export type WaiverSpec = z.infer<typeof WaiverSpec>;
export type ActionSpec = z.infer<typeof ActionSpec>;
export type SupersessionSpec = z.infer<typeof SupersessionSpec>;
export type LessonSpec = z.infer<typeof LessonSpec>;
export type TeamContribution = z.infer<typeof TeamContribution>;
export type EvaluationPlan = z.infer<typeof EvaluationPlan>;
export type RoadmapItem = z.infer<typeof RoadmapItem>;
export type Effect = z.infer<typeof Effect>;
export type EffectKind = Effect['kind'];
export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;
export type ItemContent = z.infer<typeof ItemContent>;
export type Amount = z.infer<typeof Amount>;
export type Destination = z.infer<typeof Destination>;
export type AssessmentContent = z.infer<typeof AssessmentContent>;
export type RollRow = z.infer<typeof RollRow>;
export type FrozenRules = z.infer<typeof FrozenRules>;
export type QuorumFound = z.infer<typeof QuorumFound>;
