import type {
  Criterion,
  Day,
  Effect,
  EffectKind,
  EffectOf,
  EvaluationPlan,
  Gate,
  LessonSpec,
  Matter,
  RoadmapItem,
} from '@alliage/events';

/** How people word what an item carries. Things that it would bring into the world have no id yet: the service makes them. */
export interface ConditionWords {
  readonly text: string;
  /** Who answers for it. */
  readonly partyId: string;
  readonly personId?: string;
  readonly due: Day;
}
export interface ActionWords extends ConditionWords {
  readonly projectId?: string;
}
export interface WaiverWords {
  readonly gate: Gate;
  readonly criterion: Criterion;
  readonly reason: string;
  readonly condition?: ConditionWords;
}
export interface SupersessionWords {
  readonly decisionId: string;
  readonly keptActions?: readonly string[];
  readonly keepsEffect?: boolean;
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type PlanWords = Omit<EvaluationPlan, 'indicators'> & {
  readonly indicators?: readonly Omit<EvaluationPlan['indicators'][number], 'indicatorId'>[];
};
/** An item of a roadmap in use keeps its id in the next version, and with it what became of it. */
type RoadmapItemWords = Omit<RoadmapItem, 'roadmapItemId'> & { readonly roadmapItemId?: string };
type LessonWords = Pick<LessonSpec, 'text'> & Partial<Pick<LessonSpec, 'tags' | 'visibility'>>;

/** Effects as they are asked for; what differs from the events' own shape is spelt out. */
export type EffectWords =
  | Exclude<
      Effect,
      {
        kind:
          | 'open-charter'
          | 'admit-party'
          | 'succeed-party'
          | 'merge-parties'
          | 'stop-project'
          | 'agree-evaluation-plan'
          | 'adopt-roadmap'
          | 'delegate-matter'
          | 'open-chapter'
          | 'submit-proposal';
      }
    >
  /** The last draft of the last version, unless said. */
  | (Omit<EffectOf<'open-charter'>, 'version' | 'draft'> & { readonly version?: number; readonly draft?: number })
  | Without<EffectOf<'admit-party'>, 'partyId'>
  /** R34: the organisation that takes the party over; with whom it shares a voice, the service finds out. */
  | Pick<EffectOf<'succeed-party'>, 'kind' | 'partyId' | 'organisationId'>
  | Omit<EffectOf<'merge-parties'>, 'sharesVoiceWith'>
  | (Omit<EffectOf<'stop-project'>, 'lesson'> & { readonly lesson?: LessonWords })
  | (Omit<EffectOf<'agree-evaluation-plan'>, 'plan'> & { readonly plan: PlanWords })
  | (Omit<EffectOf<'adopt-roadmap'>, 'items'> & { readonly items: readonly RoadmapItemWords[] })
  | Without<EffectOf<'delegate-matter'>, 'delegationId'>
  | Without<EffectOf<'open-chapter'>, 'chapterId'>
  /** The last version of the proposal, unless said. */
  | (Omit<EffectOf<'submit-proposal'>, 'version'> & { readonly version?: number });
export type EffectWordsOf<K extends EffectKind> = Extract<EffectWords, { kind: K }>;

/** An agenda item as it is put (R10). A decision item says its text, and its matter unless its effect tells it. */
export interface ItemWords {
  readonly kind: 'information' | 'debate' | 'decision';
  readonly title: string;
  readonly matter?: Matter;
  readonly text?: string;
  readonly rationale?: string;
  readonly options?: readonly string[];
  readonly effect?: EffectWords;
  readonly conditions?: readonly ConditionWords[];
  readonly waivers?: readonly WaiverWords[];
  readonly actions?: readonly ActionWords[];
  readonly supersedes?: readonly SupersessionWords[];
  /** Conditions that the decision lifts. */
  readonly lifts?: readonly string[];
  /** Parties that the item concerns: ties and cross seats are recalled to their members (R13). */
  readonly concerns?: readonly string[];
  readonly proposalId?: string;
}
