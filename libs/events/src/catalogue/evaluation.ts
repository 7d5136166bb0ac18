import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Day, Edtf, Label, list, LongText, ShortText, Text, Uuid } from '../schema/primitives.ts';
import { Basis, AssessmentContent, EvaluationPlan, RoadmapItem } from './shapes.ts';
import { Conclusion, Openness } from './vocabulary.ts';

const Cycle = { cycle: z.int().min(1) };
const Decided = { decisionId: Uuid };

export const evaluation = {
  EvaluationPlanAgreed: event(z.strictObject({ plan: EvaluationPlan, ...Decided }), {
    fr: 'Le plan d’évaluation est convenu.',
    en: 'The evaluation plan is agreed.',
  }),
  EvaluationOpened: event(
    /** `asked`: the allies whose assessment is due, frozen. `deadline`: last day for answering. */
    z.strictObject({ ...Cycle, asked: list(Uuid, 100), deadline: Day, ...Decided }),
    { fr: 'L’évaluation est ouverte.', en: 'The evaluation opens.' },
  ),
  AssessmentSealed: event(
    z.strictObject({ ...Cycle, partyId: Uuid, counts: z.boolean(), content: AssessmentContent }),
    { fr: 'Une appréciation est remise sous pli.', en: 'An assessment is sealed.' },
  ),
  AssessmentRevealed: event(
    z.strictObject({ ...Cycle, partyId: Uuid, counts: z.boolean(), content: AssessmentContent }),
    { fr: 'Une appréciation est ouverte.', en: 'An assessment is revealed.' },
  ),
  AssessmentsRevealed: event(z.strictObject({ ...Cycle, missing: list(Uuid), decisionId: Uuid.optional() }), {
    fr: 'Toutes les appréciations sont ouvertes.',
    en: 'All assessments are revealed.',
  }),
  EvaluationConcluded: event(
    z.strictObject({
      ...Cycle,
      conclusion: Conclusion,
      words: LongText.optional(),
      /** Absent where a report is the basis (R37). */
      decisionId: Uuid.optional(),
      basis: Basis.optional(),
    }),
    {
      fr: 'L’évaluation est conclue.',
      en: 'The evaluation is concluded.',
      correctable: ['/words'],
    },
  ),
  TrustPulseRecorded: event(z.strictObject({ partyId: Uuid, period: Edtf, level: z.int().min(1).max(5) }), {
    fr: 'Un allié dit son niveau de confiance.',
    en: 'An ally records its level of trust.',
  }),
  TrustPulseWorded: event(z.strictObject({ partyId: Uuid, period: Edtf, words: Text }), {
    fr: 'Un allié garde pour lui les mots de sa confiance.',
    en: 'An ally keeps its words of trust to itself.',
    correctable: ['/words'],
  }),
};

export const roadmap = {
  ScenarioExplored: event(
    z.strictObject({
      ...Cycle,
      scenarioId: Uuid,
      title: ShortText,
      sketch: LongText,
      pros: list(Text, 20),
      cons: list(Text, 20),
    }),
    {
      fr: 'Un scénario est exploré.',
      en: 'A scenario is explored.',
      creates: ['scenarioId'],
      correctable: ['/title', '/sketch', '/pros', '/cons'],
    },
  ),
  ScenarioDropped: event(z.strictObject({ scenarioId: Uuid, reason: Text }), {
    fr: 'Un scénario est écarté.',
    en: 'A scenario is dropped.',
    correctable: ['/reason'],
  }),
  ScenarioChosen: event(z.strictObject({ ...Cycle, scenarioId: Uuid, ...Decided }), {
    fr: 'Un scénario est choisi.',
    en: 'A scenario is chosen.',
  }),
  RoadmapAdopted: event(
    z.strictObject({
      ...Cycle,
      version: z.int().min(1),
      confirmed: z.boolean(),
      items: list(RoadmapItem, 100),
      ...Decided,
    }),
    { fr: 'La feuille de route est adoptée ou confirmée.', en: 'The roadmap is adopted or confirmed.' },
  ),
  RoadmapItemAchieved: event(z.strictObject({ roadmapItemId: Uuid, words: Text.optional() }), {
    fr: 'Un élément de la feuille de route est réalisé.',
    en: 'A roadmap item is achieved.',
    correctable: ['/words'],
  }),
  RoadmapItemDropped: event(z.strictObject({ roadmapItemId: Uuid, reason: Text }), {
    fr: 'Un élément de la feuille de route est abandonné.',
    en: 'A roadmap item is dropped.',
    correctable: ['/reason'],
  }),
};

export const memory = {
  LessonCaptured: event(
    z.strictObject({
      lessonId: Uuid,
      text: Text,
      tags: list(Label, 20),
      openness: Openness,
      from: z
        .strictObject({ projectId: Uuid.optional(), sessionId: Uuid.optional(), words: Text.optional() })
        .optional(),
    }),
    {
      stream: ['alliance', 'network'],
      fr: 'Une leçon est gardée.',
      en: 'A lesson is captured.',
      creates: ['lessonId'],
      correctable: ['/text', '/tags', '/from/words'],
    },
  ),
  JournalEntryRecorded: event(
    z.strictObject({
      entryId: Uuid,
      words: Text,
      tags: list(Label, 20),
      source: Label.optional(),
      openness: Openness,
      count: z.strictObject({ value: z.int().min(0), unit: Label }).optional(),
    }),
    {
      stream: ['alliance', 'network'],
      fr: 'Une note est portée au journal.',
      en: 'A journal entry is recorded.',
      creates: ['entryId'],
      correctable: ['/words', '/tags', '/source', '/count'],
    },
  ),
};
