import { AllianceType } from '@alliage/events';
import { Id, Parts, SomeOf, Words, YesNo } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { Zone } from '../requests/dates.ts';
import { TagDto } from './tag.dto.ts';

export class OpenAllianceDto extends CommandDto {
  @Words({ fr: 'Nom de l’alliance', en: 'Name of the alliance', length: 'short', example: 'Alliance pour l’habitat' })
  name!: string;

  @SomeOf({ fr: 'Types d’alliance', en: 'Types of alliance', values: AllianceType.options, optional: true })
  types?: AllianceType[];

  @Parts(() => TagDto, { fr: 'Thèmes', en: 'Themes', max: 50, optional: true })
  themes?: TagDto[];

  @Parts(() => TagDto, { fr: 'Territoires', en: 'Territories', max: 50, optional: true })
  territories?: TagDto[];

  @Zone({ fr: 'Fuseau horaire ; sinon Europe/Paris', en: 'Time zone; otherwise Europe/Paris', optional: true })
  zone?: string;

  @YesNo({
    fr: 'Démonstration : ses entrées peuvent être fictives ; décidé une fois pour toutes',
    en: 'A demonstration: its entries may be fictional; decided once and for all',
    optional: true,
  })
  demonstration?: boolean;

  @Id({
    fr: 'L’organisation qui devient la première partie prenante',
    en: 'The organisation that becomes the first party',
  })
  organisationId!: string;

  @Id({ fr: 'Le premier pilote, nommé par elle', en: 'The first pilot, named through it' })
  personId!: string;

  @Id({ fr: 'Le réseau où l’alliance prend place', en: 'The network in which the alliance is placed', optional: true })
  networkId?: string;

  @Id({
    fr: 'Pour une déclinaison territoriale : son alliance mère',
    en: 'For a chapter: its parent',
    optional: true,
  })
  parentId?: string;

  @Id({
    fr: 'Pour une déclinaison territoriale : laquelle, parmi celles que l’alliance mère a ouvertes ; l’alliance est ouverte sous cet identifiant',
    en: 'For a chapter: which of those that its parent has opened; the alliance is opened under this id',
    optional: true,
  })
  chapterId?: string;
}
