import { z } from 'zod';

/** The words of the field that events use. Their French and English names for people are in libs/domain (vocabulary). */
export const OrganisationKind = z.enum([
  'association',
  'foundation',
  'company',
  'social-enterprise',
  'local-authority',
  'state-service',
  'public-body',
  'academic',
  'citizen-group',
]);
/** How one organisation comes to be succeeded by others (R34); a new name alone is no succession. */
export const SuccessionKind = z.enum(['merged', 'split', 'perimeter-changed', 'other']);
export const PartyRole = z.enum(['ally', 'supporter', 'facilitator', 'observer']);
export const Capacity = z.enum(['administrator', 'director', 'manager', 'employee', 'volunteer']);
export const AllianceType = z.enum([
  'peers',
  'public-co-construction',
  'societal-innovation',
  'economic-cooperation',
  'resource-pooling',
  'co-production',
  'advocacy',
]);
export const Stage = z.enum(['interconnaissance', 'pre-project', 'experimentation', 'evaluation', 'alliance-2.0']);
/** The gates that enter a stage; G8 (suspended, resumed) and G9 (closed) have effects of their own. */
export const Gate = z.enum(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9']);
export const StageGate = z.enum(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7']);
export const BodyKind = z.enum(['round-table', 'political', 'technical', 'project-team']);
export const Matter = z.enum([
  'stage',
  'charter',
  'party',
  'project-launch',
  'project-reorientation',
  'project-stop',
  'evaluation',
  'roadmap',
  'chapter',
  'delegation',
  'budget',
  'communication',
  'closure',
  'operations',
]);
export const Mode = z.enum(['consent', 'unanimity', 'majority', 'double-majority']);
export const Voice = z.enum(['for', 'against', 'abstain', 'send-back', 'postpone']);
export const Outcome = z.enum(['adopted', 'rejected', 'sent-back']);
export const Closing = z.enum(['achieved', 'merged', 'abandoned', 'other']);
export const Tie = z.enum(['competes', 'funds', 'regulates']);
export const StudyVerdict = z.enum(['feasible', 'feasible-with-conditions', 'not-feasible']);
export const Conclusion = z.enum(['deepen', 'continue', 'reorient', 'close']);
export const MeansPurpose = z.enum(['pre-project', 'coordination', 'levelling', 'project']);
export const EvaluationCell = z.enum([
  'oneself-performance',
  'oneself-trust',
  'oneself-innovation',
  'allies-performance',
  'allies-trust',
  'allies-innovation',
  'cause-performance',
  'cause-trust',
  'cause-innovation',
]);
export const Presence = z.enum(['present', 'excused', 'absent']);
/** What lessons and journal entries may be opened to; `party` is for what events say is private. */
export const Openness = z.enum(['alliance', 'network', 'public']);
/** Each criterion of a gate has a name of its own: it is what a refusal lists and what a waiver names (R3). */
export const Criterion = z.enum([
  'two-allies',
  'profiles-shared',
  'purpose-worded',
  'purpose-and-circle-unchanged',
  'feasibility-concluded',
  'charter-in-force',
  'exit-and-fruits-written',
  'committees-complete',
  'project-spanning-two-allies',
  'means-reserved',
  'evaluation-plan-agreed',
  'project-result-reported',
  'every-ally-assessed',
  'concluded-deepen',
  'scenarios-explored',
  'roadmap-adopted',
  'concluded-continue-or-reorient',
  'reason-given',
  'outcome-given',
  'lesson-kept',
]);

export type OrganisationKind = z.infer<typeof OrganisationKind>;
export type SuccessionKind = z.infer<typeof SuccessionKind>;
export type PartyRole = z.infer<typeof PartyRole>;
export type Capacity = z.infer<typeof Capacity>;
export type AllianceType = z.infer<typeof AllianceType>;
export type Stage = z.infer<typeof Stage>;
export type Gate = z.infer<typeof Gate>;
export type StageGate = z.infer<typeof StageGate>;
export type BodyKind = z.infer<typeof BodyKind>;
export type Matter = z.infer<typeof Matter>;
export type Mode = z.infer<typeof Mode>;
export type Voice = z.infer<typeof Voice>;
export type Outcome = z.infer<typeof Outcome>;
export type Closing = z.infer<typeof Closing>;
export type Tie = z.infer<typeof Tie>;
export type StudyVerdict = z.infer<typeof StudyVerdict>;
export type Conclusion = z.infer<typeof Conclusion>;
export type MeansPurpose = z.infer<typeof MeansPurpose>;
export type EvaluationCell = z.infer<typeof EvaluationCell>;
export type Presence = z.infer<typeof Presence>;
export type Openness = z.infer<typeof Openness>;
export type Criterion = z.infer<typeof Criterion>;
