import type {
  AllianceType,
  Basis,
  Closing,
  Criterion,
  DataOf,
  FreeText,
  Gate,
  Span,
  Stage,
  Tag,
} from '@alliage/events';

export interface StageEntry {
  readonly stage: Stage;
  readonly from?: Stage;
  readonly gate?: Gate;
  readonly on: Span;
  readonly cycle?: number;
  readonly revision: number;
  readonly basis: Basis;
}
export interface WordedPurpose {
  readonly version: number;
  readonly purpose: FreeText;
  readonly on: Span;
  readonly revision: number;
}
export interface Waiver {
  readonly gate: Gate;
  readonly criterion: Criterion;
  readonly reason: FreeText;
  readonly decisionId: string;
  readonly conditionId?: string;
  readonly revision: number;
}

/** What the alliance is, and how far it has come. */
export interface Lifecycle {
  id: string;
  name: FreeText;
  types: readonly AllianceType[];
  themes: readonly Tag[];
  territories: readonly Tag[];
  /** IANA time zone: days are counted in it (R38). */
  zone: string;
  demonstration: boolean;
  parentId?: string;
  /** Cut-over (R37): day on which the stream was opened in the service. */
  cutOver: string;
  /** `effectiveOn` of the first event. */
  began: Span;
  /** The same as it was said, EDTF. */
  beganOn: string;
  networks: string[];
  /** Earlier partnerships, as they were named. */
  predecessors: DataOf<'PredecessorNamed'>[];
  purposes: WordedPurpose[];
  /** Every stage entered, in order of recording; the last one is where the alliance stands. */
  stages: StageEntry[];
  suspensions: { stage: Stage; from: Span; ended?: Span }[];
  /** `outcome`: unknown where a report leaves it out (R37). */
  closed?: { on: Span; outcome?: Closing; reported: boolean };
  /** Cycle of evaluation: 0 before the first. */
  cycle: number;
  waivers: Waiver[];
  /** Revision of the last event that changed which parties are allies (G1, R19). */
  circleChangedAt: number;
}

export const beforeOpening: Lifecycle = {
  id: '',
  name: '',
  types: [],
  themes: [],
  territories: [],
  zone: 'Europe/Paris',
  demonstration: false,
  cutOver: '',
  began: { first: null, last: null },
  beganOn: '',
  networks: [],
  predecessors: [],
  purposes: [],
  stages: [],
  suspensions: [],
  cycle: 0,
  waivers: [],
  circleChangedAt: -1,
};
