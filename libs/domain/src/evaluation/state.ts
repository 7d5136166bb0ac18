import type { AssessmentContent, Conclusion, EvaluationPlan, Span } from '@alliage/events';

export interface EvaluationCycle {
  readonly cycle: number;
  opened?: { asked: readonly string[]; deadline: string; on: Span; revision: number };
  /** Sealed and not yet open: partyId → content; the last one sent counts (R28). */
  sealed: Record<string, { counts: boolean; content: AssessmentContent; on: Span }>;
  revealed?: { on: Span; missing: readonly string[] };
  concluded?: { conclusion: Conclusion; on: Span; revision: number };
}
export interface Evaluation {
  plan?: { plan: EvaluationPlan; decisionId: string; on: Span; revision: number };
  cycles: Record<number, EvaluationCycle>;
  /** `period` → partyId → level. */
  pulses: Record<string, Record<string, number>>;
}
export const noEvaluation: Evaluation = { cycles: {}, pulses: {} };
