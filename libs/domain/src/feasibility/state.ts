import type { DataOf, FreeText, Owner, Span, StudyVerdict } from '@alliage/events';

export interface Study {
  readonly studyId: string;
  readonly started: Span;
  concluded?: { verdict: StudyVerdict; on: Span };
}
/** R4: tracked until met, with evidence, or lifted by a decision. */
export interface Condition {
  readonly conditionId: string;
  readonly source: DataOf<'ConditionSet'>['source'];
  readonly text: FreeText;
  owner?: Owner;
  due?: string;
  readonly set: Span;
  met?: Span;
  lifted?: { on: Span; decisionId: string };
}
export interface Feasibility {
  studies: Record<string, Study>;
  /** The study whose conclusion counts: a second one replaces the first. */
  concludedStudyId?: string;
  conditions: Record<string, Condition>;
}
export const noStudy: Feasibility = { studies: {}, conditions: {} };
