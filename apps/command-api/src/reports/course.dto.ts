import { Closing, Conclusion, Criterion, EvaluationCell, Matter, Mode, Stage } from '@alliage/events';
import { Id, Ids, OneOf, Parts, Whole, Words, WordsList } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

const ifKnown = { optional: true } as const;
const STATUS = ['held', 'not-met', 'unknown'] as const;

export class CriterionReportedDto {
  @OneOf({ fr: 'Le critère', en: 'The criterion', values: Criterion.options }) criterion!: Criterion;
  @OneOf({ fr: 'Rempli, non rempli ou non connu', en: 'Held, not met or unknown', values: STATUS })
  status!: (typeof STATUS)[number];
}

/** R37: a stage entered before the cut-over; criteria that are left out are not known. */
export class ReportStageDto extends CommandDto {
  @OneOf({ fr: 'L’étape', en: 'The stage', values: Stage.options, example: 'experimentation' }) to!: Stage;
  @Parts(() => CriterionReportedDto, { fr: 'Les critères connus', en: 'The criteria known', max: 30, ...ifKnown })
  criteria?: CriterionReportedDto[];
}

export class ScoreReportedDto {
  @OneOf({ fr: 'La case', en: 'The cell', values: EvaluationCell.options }) cell!: EvaluationCell;
  @Whole({ fr: 'La note, de 1 à 5', en: 'The score, from 1 to 5', min: 1, max: 5 }) score!: number;
}

/** R37: an assessment of before the cut-over. */
export class ReportAssessmentDto extends CommandDto {
  @Words({ fr: 'L’appréciation', en: 'The assessment', length: 'long' }) words!: string;
  @Id({ fr: 'De quelle partie prenante', en: 'Of which party', ...ifKnown }) partyId?: string;
  @Parts(() => ScoreReportedDto, { fr: 'Les notes connues', en: 'The scores known', max: 9, ...ifKnown })
  scores?: ScoreReportedDto[];
}

export class ModeReportedDto {
  @OneOf({ fr: 'La matière', en: 'The matter', values: Matter.options }) matter!: Matter;
  @OneOf({ fr: 'Son mode', en: 'Its mode', values: Mode.options }) mode!: Mode;
}

/** R37: a charter in force before the cut-over; where the source is silent, the default rules hold. */
export class ReportCharterDto extends CommandDto {
  @Words({ fr: 'La vision', en: 'The vision', length: 'long', ...ifKnown }) vision?: string;
  @Words({ fr: 'Les valeurs', en: 'The values', length: 'long', ...ifKnown }) values?: string;
  @Words({ fr: 'La raison d’être', en: 'The purpose', length: 'long', ...ifKnown }) purpose?: string;
  @Words({ fr: 'Les principes', en: 'The principles', length: 'long', ...ifKnown }) principles?: string;
  @WordsList({ fr: 'Les axes', en: 'The lines of action', length: 'text', max: 50, ...ifKnown }) axes?: string[];
  @Words({ fr: 'La clause de sortie', en: 'The exit clause', length: 'long', ...ifKnown }) exit?: string;
  @Words({ fr: 'Le partage des fruits', en: 'The fruits clause', length: 'long', ...ifKnown }) fruits?: string;
  @Words({ fr: 'Les moyens réservés', en: 'The reserved means', length: 'long', ...ifKnown }) reservedMeans?: string;
  @Parts(() => ModeReportedDto, { fr: 'Les modes connus', en: 'The modes known', max: 14, ...ifKnown })
  modes?: ModeReportedDto[];
  @Whole({ fr: 'Délai de convocation, en jours', en: 'Notice, in days', min: 0, max: 365, ...ifKnown })
  noticeDays?: number;
  @Whole({ fr: 'Préavis de retrait, en jours', en: 'Withdrawal notice, in days', min: 0, max: 1000, ...ifKnown })
  withdrawalNoticeDays?: number;
  @Whole({ fr: 'Rythme des séances, en mois', en: 'Cadence, in months', min: 1, max: 60, ...ifKnown })
  cadenceMonths?: number;
  @Ids({ fr: 'Les signataires connus', en: 'The signatories known', ...ifKnown }) partyIds?: string[];
}

export class TeamReportedDto {
  @Id({ fr: 'L’allié', en: 'The ally' }) partyId!: string;
  @Words({ fr: 'Ce qu’il apporte', en: 'What it brings' }) brings!: string;
  @Words({ fr: 'Son pas de côté', en: 'What it does differently' }) stepAside!: string;
}

export class ReportProjectLaunchDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' }) projectId!: string;
  @Parts(() => TeamReportedDto, { fr: 'L’équipe, si on la connaît', en: 'The team, if known', max: 50, ...ifKnown })
  team?: TeamReportedDto[];
}

export class ReportProjectCompletionDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' }) projectId!: string;
  @Words({ fr: 'Ce que la source en dit', en: 'What the source says of it', ...ifKnown }) words?: string;
}

const reason = { fr: 'Pourquoi, si on le sait', en: 'Why, if known', ...ifKnown };

export class ReportProjectReorientationDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' }) projectId!: string;
  @Words({ fr: 'Ce qu’il visait désormais', en: 'What it aimed at from then on' }) aim!: string;
  @Words(reason) reason?: string;
}

export class ReportProjectStopDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' }) projectId!: string;
  @Words(reason) reason?: string;
  @Id({ fr: 'La leçon qu’il a laissée, si elle est gardée ici', en: 'The lesson it left, if kept here', ...ifKnown })
  lessonId?: string;
}

/** R37: what an evaluation of before the cut-over concluded. */
export class ReportConclusionDto extends CommandDto {
  @OneOf({ fr: 'La conclusion', en: 'The conclusion', values: Conclusion.options }) conclusion!: Conclusion;
  @Words({ fr: 'Ce que la source en dit', en: 'What the source says of it', length: 'long', ...ifKnown })
  words?: string;
}

export class ReportSuspensionDto extends CommandDto {
  @Words(reason) reason?: string;
}
export class ReportResumptionDto extends CommandDto {
  @Words(reason) reason?: string;
}

/** R37: the alliance had ended before it was opened here. */
export class ReportClosingDto extends CommandDto {
  @OneOf({ fr: 'L’issue, si on la connaît', en: 'The outcome, if known', values: Closing.options, ...ifKnown })
  outcome?: Closing;
  @Words(reason) reason?: string;
}
