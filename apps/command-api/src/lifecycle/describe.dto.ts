import { AllianceType } from '@alliage/events';
import { Id, Parts, SomeOf, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { When } from '../requests/dates.ts';
import { TagDto } from './tag.dto.ts';

export class RenameAllianceDto extends CommandDto {
  @Words({ fr: 'Nouveau nom', en: 'New name', length: 'short' })
  name!: string;
}

export class ChooseTypesDto extends CommandDto {
  @SomeOf({
    fr: 'Tous les types, à la place des précédents',
    en: 'All types, in place of those before',
    values: AllianceType.options,
  })
  types!: AllianceType[];
}

export class ChooseThemesDto extends CommandDto {
  @Parts(() => TagDto, {
    fr: 'Tous les thèmes, à la place des précédents',
    en: 'All themes, in place of those before',
    max: 50,
  })
  themes!: TagDto[];
}

export class ChooseTerritoriesDto extends CommandDto {
  @Parts(() => TagDto, {
    fr: 'Tous les territoires, à la place des précédents',
    en: 'All territories, in place of those before',
    max: 50,
  })
  territories!: TagDto[];
}

export class NamePredecessorDto extends CommandDto {
  @Words({ fr: 'Le partenariat antérieur, en mots', en: 'The earlier partnership, in words' })
  text!: string;

  @When({ fr: 'Depuis quand', en: 'Since when', optional: true, example: '2008' })
  from?: string;

  @When({ fr: 'Jusqu’à quand', en: 'Until when', optional: true, example: '2012' })
  until?: string;

  @Id({ fr: 'S’il s’agit d’une alliance de ce service', en: 'Where it is an alliance of this service', optional: true })
  allianceId?: string;
}

export class WordPurposeDto extends CommandDto {
  @Words({ fr: 'La raison d’être commune', en: 'The shared purpose' })
  purpose!: string;
}
