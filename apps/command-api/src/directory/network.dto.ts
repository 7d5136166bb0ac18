import { Id, Ids, Parts, Words, YesNo } from '@alliage/platform';
import { TagDto } from '../lifecycle/tag.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

/** All details of a network: a change gives them all anew, what is left out is no longer there. */
export class NetworkDetailsDto extends CommandDto {
  @Words({ fr: 'Nom', en: 'Name', length: 'short', example: 'Réseau des alliances d’Occitanie' })
  name!: string;

  @Parts(() => TagDto, { fr: 'Territoires', en: 'Territories', max: 50, optional: true })
  territories?: TagDto[];

  @Parts(() => TagDto, { fr: 'Thèmes', en: 'Themes', max: 50, optional: true })
  themes?: TagDto[];

  @Ids({
    fr: 'Les organisations qui l’accompagnent',
    en: 'The organisations that facilitate it',
    max: 50,
    optional: true,
  })
  facilitatingOrganisationIds?: string[];
}

export class FoundNetworkDto extends NetworkDetailsDto {
  @YesNo({
    fr: 'Démonstration : ses entrées peuvent être fictives ; décidé une fois pour toutes',
    en: 'A demonstration: its entries may be fictional; decided once and for all',
    optional: true,
    example: false,
  })
  demonstration?: boolean;
}

export class EndFacilitatorDto extends CommandDto {
  @Id({ fr: 'L’organisation qui l’a nommé', en: 'The organisation that named them' })
  organisationId!: string;

  @Id({ fr: 'L’accompagnateur', en: 'The facilitator' })
  personId!: string;
}

export class NameFacilitatorDto extends EndFacilitatorDto {
  @CalendarDay({ fr: 'Depuis', en: 'From', optional: true, example: '2026-01-01' })
  from?: string;

  @CalendarDay({ fr: 'Jusqu’au (compris)', en: 'Until (included)', optional: true, example: '2027-12-31' })
  until?: string;
}
