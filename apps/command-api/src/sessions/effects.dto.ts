import { Closing, Conclusion, EvaluationCell, Matter, Openness, PartyRole, StageGate } from '@alliage/events';
import { Decimal, Id, Ids, Kind, OneOf, Part, Parts, Whole, Words, WordsList, YesNo } from '@alliage/platform';
import { TagDto } from '../lifecycle/tag.dto.ts';
import { CalendarDay } from '../requests/dates.ts';

/** One class for each effect that a decision may have (R18); ids of what it brings into the world are the service's. */

const why = { fr: 'La raison', en: 'The reason' };
const whyNot = { ...why, optional: true } as const;
const project = { fr: 'Le chantier', en: 'The project' };

export class EnterStageDto {
  @Kind('enter-stage') kind!: 'enter-stage';
  @OneOf({ fr: 'Le passage (G1 à G7)', en: 'The gate (G1 to G7)', values: StageGate.options }) gate!: StageGate;
  @Words(whyNot) reason?: string;
}
export class SuspendDto {
  @Kind('suspend') kind!: 'suspend';
  @Words(whyNot) reason?: string;
}
export class ResumeDto {
  @Kind('resume') kind!: 'resume';
  @Words(whyNot) reason?: string;
}
export class CloseDto {
  @Kind('close') kind!: 'close';
  @Words(whyNot) reason?: string;
  @OneOf({ fr: 'L’issue', en: 'The outcome', values: Closing.options, optional: true }) outcome?: Closing;
}
export class OpenCharterDto {
  @Kind('open-charter') kind!: 'open-charter';
  @Whole({
    fr: 'La version ; sinon la dernière',
    en: 'The version; otherwise the last',
    min: 1,
    max: 10_000,
    optional: true,
  })
  version?: number;
  @Whole({
    fr: 'Le projet ; sinon le dernier',
    en: 'The draft; otherwise the last',
    min: 1,
    max: 10_000,
    optional: true,
  })
  draft?: number;
}
export class AdmitPartyDto {
  @Kind('admit-party') kind!: 'admit-party';
  @Id({ fr: 'L’organisation à accueillir', en: 'The organisation to admit' }) organisationId!: string;
  @Id({
    fr: 'L’autre part de la même organisation, dont elle partage la voix',
    en: 'The other part of the same organisation, whose voice it shares',
    optional: true,
  })
  sharesVoiceWith?: string;
}
export class ChangePartyRoleDto {
  @Kind('change-role') kind!: 'change-role';
  @Id({ fr: 'La partie prenante', en: 'The party' }) partyId!: string;
  @OneOf({ fr: 'Son nouveau rôle', en: 'Its new role', values: PartyRole.options }) to!: PartyRole;
}
export class ExcludePartyDto {
  @Kind('exclude-party') kind!: 'exclude-party';
  @Id({ fr: 'La partie prenante', en: 'The party' }) partyId!: string;
  @Words(why) reason!: string;
}
/** R34: once the directory says who takes over the organisation that a party is. */
export class SucceedPartyDto {
  @Kind('succeed-party') kind!: 'succeed-party';
  @Id({ fr: 'La partie prenante', en: 'The party' }) partyId!: string;
  @Id({ fr: 'L’organisation qui en prend la suite', en: 'The organisation that takes it over' })
  organisationId!: string;
}
export class MergePartiesDto {
  @Kind('merge-parties') kind!: 'merge-parties';
  @Id({ fr: 'La partie prenante qui demeure', en: 'The party that goes on' }) keptPartyId!: string;
  @Id({ fr: 'Celle qui prend fin', en: 'The one that ends' }) endedPartyId!: string;
  @Id({
    fr: 'L’organisation qui prend la suite des deux, quand ce n’est pas celle qui demeure',
    en: 'The organisation that takes both over, where it is not the one that goes on',
    optional: true,
  })
  organisationId?: string;
}
export class TeamContributionDto {
  @Id({ fr: 'L’allié', en: 'The ally' }) partyId!: string;
  @Words({ fr: 'Ce qu’il apporte', en: 'What it brings' }) brings!: string;
  @Words({ fr: 'Son pas de côté : ce qu’il accepte de faire autrement', en: 'What it agrees to do differently' })
  stepAside!: string;
}
export class LaunchProjectDto {
  @Kind('launch-project') kind!: 'launch-project';
  @Id(project) projectId!: string;
  @Parts(() => TeamContributionDto, {
    fr: 'Ce que chaque allié de l’équipe apporte',
    en: 'What each ally of the team brings',
    max: 50,
  })
  team!: TeamContributionDto[];
}
export class ReorientProjectDto {
  @Kind('reorient-project') kind!: 'reorient-project';
  @Id(project) projectId!: string;
  @Words({ fr: 'Le nouveau but', en: 'The new aim' }) aim!: string;
  @Words(why) reason!: string;
}
export class LessonOfProjectDto {
  @Words({ fr: 'Ce qu’on a appris', en: 'What was learnt' }) text!: string;
  @WordsList({ fr: 'Mots-clés', en: 'Tags', length: 200, max: 20, optional: true }) tags?: string[];
  @OneOf({ fr: 'À qui elle est ouverte', en: 'To whom it is open', values: Openness.options, optional: true })
  visibility?: Openness;
}
export class StopProjectDto {
  @Kind('stop-project') kind!: 'stop-project';
  @Id(project) projectId!: string;
  @Words(why) reason!: string;
  @Part(() => LessonOfProjectDto, { fr: 'Sa leçon', en: 'Its lesson', optional: true }) lesson?: LessonOfProjectDto;
}
export class CompleteProjectDto {
  @Kind('complete-project') kind!: 'complete-project';
  @Id(project) projectId!: string;
  @Words({ fr: 'En quelques mots', en: 'In a few words', optional: true }) words?: string;
}
export class PlanCellDto {
  @OneOf({ fr: 'La case', en: 'The cell', values: EvaluationCell.options }) cell!: EvaluationCell;
  @YesNo({ fr: 'Gardée', en: 'Kept' }) kept!: boolean;
  @Words({ fr: 'Pourquoi elle est laissée (« pas encore »)', en: 'Why it is dropped', optional: true }) reason?: string;
}
export class PlanIndicatorDto {
  @Words({ fr: 'L’indicateur', en: 'The indicator', length: 200 }) label!: string;
  @Words({ fr: 'Son unité', en: 'Its unit', length: 200, optional: true }) unit?: string;
  @Decimal({ fr: 'Valeur de départ', en: 'Baseline', optional: true }) baseline?: string;
  @Decimal({ fr: 'Valeur visée', en: 'Target', optional: true }) target?: string;
  @OneOf({ fr: 'La case dont il relève', en: 'The cell it belongs to', values: EvaluationCell.options, optional: true })
  cell?: EvaluationCell;
}
export class PlanDto {
  @Parts(() => PlanCellDto, { fr: 'Les cases gardées ou laissées', en: 'The cells kept or dropped', max: 9 })
  cells!: PlanCellDto[];
  @Parts(() => PlanIndicatorDto, { fr: 'Les indicateurs', en: 'The indicators', max: 50, optional: true })
  indicators?: PlanIndicatorDto[];
  @CalendarDay({ fr: 'Le jour où l’évaluation est due', en: 'The day by which an evaluation is due', optional: true })
  term?: string;
  @Whole({ fr: 'Jours pour répondre', en: 'Days for answering', min: 1, max: 365, example: 30 }) answerDays!: number;
}
export class AgreePlanDto {
  @Kind('agree-evaluation-plan') kind!: 'agree-evaluation-plan';
  @Part(() => PlanDto, { fr: 'Le plan d’évaluation', en: 'The evaluation plan' }) plan!: PlanDto;
}
export class OpenEvaluationDto {
  @Kind('open-evaluation') kind!: 'open-evaluation';
}
export class OpenAssessmentsDto {
  @Kind('open-assessments') kind!: 'open-assessments';
}
export class ConcludeEvaluationDto {
  @Kind('conclude-evaluation') kind!: 'conclude-evaluation';
  @OneOf({ fr: 'La conclusion', en: 'The conclusion', values: Conclusion.options }) conclusion!: Conclusion;
  @Words({ fr: 'En mots', en: 'In words', length: 'long' }) words!: string;
}
export class ChooseScenarioDto {
  @Kind('choose-scenario') kind!: 'choose-scenario';
  @Id({ fr: 'Le scénario', en: 'The scenario' }) scenarioId!: string;
}
export class RoadmapItemDto {
  @Id({
    fr: 'Une étape de la feuille de route en cours, qui garde son identité',
    en: 'An item of the roadmap in use, which stays the same',
    optional: true,
  })
  roadmapItemId?: string;
  @Words({ fr: 'L’étape de la feuille de route', en: 'The item', length: 'short' }) title!: string;
  @Words({ fr: 'À quel horizon', en: 'By which horizon', length: 200, example: '2030' }) horizon!: string;
  @Ids({ fr: 'Les alliés qui la portent', en: 'The allies that lead it' }) leads!: string[];
  @Words({ fr: 'À quoi l’on verra qu’elle est atteinte', en: 'How one will see it', optional: true })
  indicator?: string;
}
export class AdoptRoadmapDto {
  @Kind('adopt-roadmap') kind!: 'adopt-roadmap';
  @Parts(() => RoadmapItemDto, { fr: 'La feuille de route', en: 'The roadmap', max: 100 }) items!: RoadmapItemDto[];
}
export class ConfirmRoadmapDto {
  @Kind('confirm-roadmap') kind!: 'confirm-roadmap';
}
export class DelegateMatterDto {
  @Kind('delegate-matter') kind!: 'delegate-matter';
  @OneOf({ fr: 'La matière', en: 'The matter', values: Matter.options, example: 'budget' }) matter!: Matter;
  @Words({ fr: 'Dans quelles limites', en: 'Within which limits' }) limits!: string;
  @CalendarDay({ fr: 'Jusqu’à quel jour, inclus', en: 'Until which day, included' }) until!: string;
}
export class EndDelegationDto {
  @Kind('end-delegation') kind!: 'end-delegation';
  @Id({ fr: 'La délégation', en: 'The delegation' }) delegationId!: string;
  @Words(why) reason!: string;
}
export class SubmitProposalDto {
  @Kind('submit-proposal') kind!: 'submit-proposal';
  @Id({ fr: 'La proposition d’arbitrage', en: 'The proposal' }) proposalId!: string;
  @Whole({
    fr: 'La version ; sinon la dernière',
    en: 'The version; otherwise the last',
    min: 1,
    max: 10_000,
    optional: true,
  })
  version?: number;
}

export class OpenChapterDto {
  @Kind('open-chapter') kind!: 'open-chapter';
  @Part(() => TagDto, { fr: 'Le territoire volontaire', en: 'The territory that volunteers' }) territory!: TagDto;
}

/** The effects by the word that tells them apart. */
export const effects = {
  'enter-stage': EnterStageDto,
  suspend: SuspendDto,
  resume: ResumeDto,
  close: CloseDto,
  'open-charter': OpenCharterDto,
  'admit-party': AdmitPartyDto,
  'change-role': ChangePartyRoleDto,
  'exclude-party': ExcludePartyDto,
  'succeed-party': SucceedPartyDto,
  'merge-parties': MergePartiesDto,
  'launch-project': LaunchProjectDto,
  'reorient-project': ReorientProjectDto,
  'stop-project': StopProjectDto,
  'complete-project': CompleteProjectDto,
  'agree-evaluation-plan': AgreePlanDto,
  'open-evaluation': OpenEvaluationDto,
  'open-assessments': OpenAssessmentsDto,
  'conclude-evaluation': ConcludeEvaluationDto,
  'choose-scenario': ChooseScenarioDto,
  'adopt-roadmap': AdoptRoadmapDto,
  'confirm-roadmap': ConfirmRoadmapDto,
  'delegate-matter': DelegateMatterDto,
  'end-delegation': EndDelegationDto,
  'submit-proposal': SubmitProposalDto,
  'open-chapter': OpenChapterDto,
} as const;
export type EffectDto = InstanceType<(typeof effects)[keyof typeof effects]>;
