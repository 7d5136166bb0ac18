import { OrganisationKind } from '@alliage/events';
import { Id, OneOf, Part, Words, YesNo } from '@alliage/platform';
import { TagDto } from '../lifecycle/tag.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';

/** All details of an organisation: a change gives them all anew, what is left out is no longer there. */
export class OrganisationDto extends CommandDto {
  @Words({ fr: 'Nom', en: 'Name', length: 'short', example: 'Fédération des habitats partagés' })
  name!: string;

  @OneOf({ fr: 'Sorte d’organisation', en: 'Kind of organisation', values: OrganisationKind.options })
  kind!: OrganisationKind;

  @YesNo({ fr: 'Tête de réseau', en: 'Network head', optional: true, example: false })
  networkHead?: boolean;

  @Words({ fr: 'SIREN ou RNA', en: 'SIREN or RNA', length: 40, optional: true, example: 'W751234567' })
  officialNumber?: string;

  @Part(() => TagDto, { fr: 'Territoire', en: 'Territory', optional: true })
  territory?: TagDto;

  @Id({
    fr: 'L’organisation dont elle est une partie durable',
    en: 'The organisation that it is a lasting part of',
    optional: true,
  })
  partOf?: string;
}
