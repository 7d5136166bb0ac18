import { EvaluationCell } from '@alliage/events';
import { Decimal, Id, OneOf, Parts, SomeOf, Whole, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { When } from '../requests/dates.ts';

const cell = {
  fr: 'Case de la grille : effet sur soi, sur les alliés ou sur la cause commune × performance, confiance, innovation',
  en: 'Cell of the grid: effect on oneself, the allies or the common cause × performance, trust, innovation',
};
const score = { min: 1, max: 5, example: 4 };

export class ScoreDto {
  @OneOf({ ...cell, values: EvaluationCell.options })
  cell!: EvaluationCell;

  @Whole({ fr: 'Note de 1 à 5', en: 'Score from 1 to 5', ...score })
  score!: number;
}

export class StoryDto {
  @SomeOf({
    fr: 'Les cases dont parle le récit',
    en: 'The cells that the story is about',
    values: EvaluationCell.options,
    min: 1,
  })
  cells!: EvaluationCell[];

  @Words({ fr: 'Le récit', en: 'The story' })
  story!: string;
}

export class FigureDto {
  @Id({ fr: 'L’indicateur du plan', en: 'The indicator of the plan' })
  indicatorId!: string;

  @Decimal({ fr: 'Sa valeur', en: 'Its value' })
  value!: string;
}

export class SealAssessmentDto extends CommandDto {
  @Id({ fr: 'La partie prenante qui évalue', en: 'The party that assesses' })
  partyId!: string;

  @Parts(() => ScoreDto, { fr: 'Les notes', en: 'The scores', max: 9, optional: true })
  cells?: ScoreDto[];

  @Parts(() => StoryDto, {
    fr: 'Les récits ; un récit peut couvrir plusieurs cases',
    en: 'The stories; one story may cover several cells',
    max: 9,
    optional: true,
  })
  stories?: StoryDto[];

  @Parts(() => FigureDto, { fr: 'Les chiffres', en: 'The figures', max: 50, optional: true })
  figures?: FigureDto[];
}

export class RecordTrustPulseDto extends CommandDto {
  @Id({ fr: 'L’allié qui dit sa confiance', en: 'The ally that says how much it trusts' })
  partyId!: string;

  @When({ fr: 'La période vécue', en: 'The period lived through', example: '2018-37' })
  period!: string;

  @Whole({ fr: 'Niveau de confiance, de 1 à 5', en: 'Level of trust, from 1 to 5', ...score })
  level!: number;

  @Words({ fr: 'Des mots, pour soi seul', en: 'Words, for oneself alone', optional: true })
  words?: string;
}
