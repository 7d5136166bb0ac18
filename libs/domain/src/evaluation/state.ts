import type { AssessmentContent, Conclusion, EvaluationPlan, FreeText, Span } from '@alliage/events';

export interface Sealed {
  readonly counts: boolean;
  readonly content: AssessmentContent;
  readonly on: Span;
}
/** Assessments and conclusion count in their own cycle (section 2). */
export interface EvaluationCycle {
  readonly cycle: number;
  /** `asked`: allies whose assessment is due, frozen; `plan`: the one in use when it opened. */
  opened?: { asked: readonly string[]; deadline: string; on: Span; revision: number; plan?: EvaluationPlan };
  /** Sealed and not yet open: partyId → content; the last one sent counts (R28). */
  sealed: Record<string, Sealed>;
  /** `missing`: allies asked that had not answered; empty when the last one due opened them all. */
  revealed?: { on: Span; missing: readonly string[] };
  concluded?: { conclusion: Conclusion; decisionId?: string; on: Span; revision: number };
}
export interface AgreedPlan {
  readonly plan: EvaluationPlan;
  readonly decisionId: string;
  readonly on: Span;
  readonly revision: number;
}
export interface Pulse {
  level?: number;
  words?: FreeText;
}
export interface Evaluation {
  /** The last plan agreed; earlier ones live on in the cycles opened under them. */
  plan?: AgreedPlan;
  cycles: Record<number, EvaluationCycle>;
  /** `period` (EDTF) → partyId → how much it trusts, 1 to 5, and its own words. */
  pulses: Record<string, Record<string, Pulse>>;
}
export const noEvaluation: Evaluation = { cycles: {}, pulses: {} };
