import { z } from 'zod';
import { event } from '../schema/define.ts';
import { Day, Digest, Edtf, Label, list, ShortText, Text, Uuid } from '../schema/primitives.ts';
import { Basis, CharterRules, CharterTexts, Tag } from './shapes.ts';
import { AllianceType, Closing, Criterion, Gate, Stage, StageGate, StudyVerdict } from './vocabulary.ts';
import { Owner } from './shapes.ts';

const Id = { allianceId: Uuid };

export const lifecycle = {
  AllianceInitiated: event(
    z.strictObject({
      ...Id,
      name: ShortText,
      types: list(AllianceType, 7),
      themes: list(Tag, 50),
      territories: list(Tag, 50),
      /** IANA time zone: days are counted in it (R38). */
      zone: Label,
      parentId: Uuid.optional(),
      demonstration: z.boolean(),
    }),
    {
      fr: 'L’alliance est ouverte dans le service.',
      en: 'The alliance is opened in the service.',
      creates: ['allianceId'],
      correctable: ['/name', '/types', '/themes', '/territories'],
    },
  ),
  AllianceRenamed: event(z.strictObject({ name: ShortText }), {
    fr: 'L’alliance prend un autre nom.',
    en: 'The alliance takes another name.',
    correctable: ['/name'],
  }),
  TypesChosen: event(z.strictObject({ types: list(AllianceType, 7) }), {
    fr: 'Les types de l’alliance sont choisis.',
    en: 'The types of the alliance are chosen.',
    correctable: ['/types'],
  }),
  ThemesChosen: event(z.strictObject({ themes: list(Tag, 50) }), {
    fr: 'Les thèmes de l’alliance sont choisis.',
    en: 'The themes of the alliance are chosen.',
    correctable: ['/themes'],
  }),
  TerritoriesChosen: event(z.strictObject({ territories: list(Tag, 50) }), {
    fr: 'Les territoires de l’alliance sont choisis.',
    en: 'The territories of the alliance are chosen.',
    correctable: ['/territories'],
  }),
  PredecessorNamed: event(
    z.strictObject({ text: Text, from: Edtf.optional(), until: Edtf.optional(), allianceId: Uuid.optional() }),
    {
      fr: 'Un partenariat antérieur est nommé.',
      en: 'An earlier partnership is named.',
      correctable: ['/text', '/from', '/until'],
    },
  ),
  PurposeWorded: event(z.strictObject({ version: z.int().min(1), purpose: Text }), {
    fr: 'La raison d’être commune est formulée.',
    en: 'The shared purpose is worded.',
    correctable: ['/purpose'],
  }),
  StageEntered: event(
    z.strictObject({
      /** Absent only where a report passes stages over (R37). */
      gate: StageGate.optional(),
      from: Stage.optional(),
      to: Stage,
      /** Cycle of evaluation: present from the first entry into evaluation on. */
      cycle: z.int().min(1).optional(),
      basis: Basis,
      criteria: list(
        z.strictObject({
          criterion: Criterion,
          status: z.enum(['held', 'waived', 'not-met', 'unknown']),
          detail: Label.optional(),
        }),
        30,
      ),
    }),
    {
      fr: 'L’alliance entre dans une étape.',
      en: 'The alliance enters a stage.',
      correctableInReports: ['/to', '/gate', '/cycle', '/criteria'],
    },
  ),
  /** Reason and outcome may be unknown where a report is the basis (R37), here and below. */
  AllianceSuspended: event(z.strictObject({ stage: Stage, reason: Text.optional(), basis: Basis }), {
    fr: 'L’alliance est suspendue.',
    en: 'The alliance is suspended.',
    correctable: ['/reason'],
  }),
  AllianceResumed: event(z.strictObject({ stage: Stage, reason: Text.optional(), basis: Basis }), {
    fr: 'L’alliance reprend.',
    en: 'The alliance resumes.',
    correctable: ['/reason'],
  }),
  AllianceClosed: event(
    z.strictObject({ outcome: Closing.optional(), reason: Text.optional(), lessonIds: list(Uuid), basis: Basis }),
    {
      fr: 'L’alliance est close.',
      en: 'The alliance is closed.',
      correctable: ['/reason'],
    },
  ),
  ChapterOpened: event(
    z.strictObject({
      /** The alliance that the chapter is, once it is opened in the service. */
      chapterId: Uuid,
      territory: Tag,
      basis: Basis,
    }),
    {
      fr: 'Une déclinaison territoriale est ouverte par l’alliance.',
      en: 'A chapter is opened by the alliance.',
      creates: ['chapterId'],
      correctable: ['/territory'],
    },
  ),
  ParentCharterTaken: event(
    z.strictObject({
      /** Where it stands in the parent's stream: the event with which it came into force. */
      parent: z.strictObject({ allianceId: Uuid, revision: z.int().min(0), version: z.int().min(1) }),
      /** Its number among the charters that have ruled in this chapter, its own included. */
      version: z.int().min(1),
      texts: CharterTexts,
      rules: CharterRules,
      /** The parent's: what the chapter's allies sign. */
      digest: Digest,
    }),
    {
      fr: 'Une version de la charte de l’alliance mère est reprise par la déclinaison.',
      en: 'A version of the parent’s charter is taken by the chapter.',
    },
  ),
  AlliancePlacedInNetwork: event(z.strictObject({ networkId: Uuid }), {
    fr: 'L’alliance est placée dans un réseau.',
    en: 'The alliance is placed in a network.',
  }),
  AllianceLeftNetwork: event(z.strictObject({ networkId: Uuid }), {
    fr: 'L’alliance quitte un réseau.',
    en: 'The alliance leaves a network.',
  }),
};

export const feasibility = {
  FeasibilityStudyStarted: event(z.strictObject({ studyId: Uuid, question: Text, byPartyId: Uuid.optional() }), {
    fr: 'Une étude de faisabilité commence.',
    en: 'A feasibility study starts.',
    creates: ['studyId'],
    correctable: ['/question'],
  }),
  FeasibilityStudyConcluded: event(z.strictObject({ studyId: Uuid, verdict: StudyVerdict, words: Text }), {
    fr: 'L’étude de faisabilité est conclue.',
    en: 'The feasibility study is concluded.',
    correctable: ['/words'],
  }),
  ConditionSet: event(
    z.strictObject({
      conditionId: Uuid,
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('study'), studyId: Uuid }),
        z.strictObject({ kind: z.literal('waiver'), decisionId: Uuid, criterion: Criterion }),
        z.strictObject({ kind: z.literal('decision'), decisionId: Uuid }),
      ]),
      text: Text,
      owner: Owner.optional(),
      due: Day.optional(),
    }),
    {
      fr: 'Une condition est posée.',
      en: 'A condition is set.',
      creates: ['conditionId'],
      correctable: ['/text', '/due'],
    },
  ),
  ConditionAssigned: event(z.strictObject({ conditionId: Uuid, owner: Owner, due: Day }), {
    fr: 'Une condition reçoit un responsable et une échéance.',
    en: 'A condition gets an owner and a due date.',
    correctable: ['/due'],
  }),
  ConditionMet: event(z.strictObject({ conditionId: Uuid, evidence: Text }), {
    fr: 'Une condition est remplie.',
    en: 'A condition is met.',
    correctable: ['/evidence'],
  }),
  ConditionLifted: event(z.strictObject({ conditionId: Uuid, decisionId: Uuid }), {
    fr: 'Une condition est levée par une décision.',
    en: 'A condition is lifted by a decision.',
  }),
  CriterionWaived: event(
    z.strictObject({ gate: Gate, criterion: Criterion, reason: Text, decisionId: Uuid, conditionId: Uuid.optional() }),
    { fr: 'Une dispense est accordée pour un critère.', en: 'A criterion is waived.', correctable: ['/reason'] },
  ),
};
