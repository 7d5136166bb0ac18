import { Decimal, Id, Words, YesNo } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { When } from '../requests/dates.ts';

export class ReportResultDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' })
  projectId!: string;

  @Words({ fr: 'Ce qui est mesuré ou raconté', en: 'What is measured or told', length: 200 })
  indicator!: string;

  @Words({ fr: 'Unité', en: 'Unit', length: 200, optional: true, example: 'repas' })
  unit?: string;

  @Decimal({ fr: 'Valeur de départ', en: 'Value at the start', optional: true, example: '0' })
  baseline?: string;

  @Decimal({ fr: 'Valeur atteinte', en: 'Value reached', optional: true })
  value?: string;

  @When({ fr: 'La période que la valeur couvre', en: 'The period that the value covers', optional: true })
  period?: string;

  @Words({ fr: 'Le récit', en: 'The story', optional: true })
  story?: string;
}

export class RaiseDifficultyDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' })
  projectId!: string;

  @Words({ fr: 'La difficulté, en mots', en: 'The difficulty, in words' })
  words!: string;
}

export class ResolveDifficultyDto extends CommandDto {
  @Id({ fr: 'La difficulté', en: 'The difficulty' })
  difficultyId!: string;

  @Words({ fr: 'Comment elle a été résolue', en: 'How it was resolved' })
  words!: string;
}

export class EscalateDifficultyDto extends CommandDto {
  @Id({ fr: 'La difficulté', en: 'The difficulty' })
  difficultyId!: string;

  @Id({ fr: 'La proposition d’arbitrage qu’elle devient', en: 'The proposal that it becomes' })
  proposalId!: string;
}

export class PublishCommunicationDto extends CommandDto {
  @Words({ fr: 'Titre', en: 'Title', length: 'short' })
  title!: string;

  @Words({ fr: 'Où : journal, site, rencontre', en: 'Where: paper, site, event', length: 200, optional: true })
  where?: string;

  @Id({ fr: 'Le chantier dont elle parle', en: 'The project it is about', optional: true })
  projectId?: string;

  @YesNo({ fr: 'Structurante : elle engage toute l’alliance', en: 'Structuring: it commits the whole alliance' })
  structuring!: boolean;

  @Id({ fr: 'La décision qui l’a permise', en: 'The decision that allowed it', optional: true })
  decisionId?: string;
}
