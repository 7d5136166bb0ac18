import { OrganisationKind, SuccessionKind } from '@alliage/events';
import { Id, Ids, OneOf, Part, Words, YesNo } from '@alliage/platform';
import { TagDto } from '../lifecycle/tag.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';
import { When } from '../requests/dates.ts';

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

/** R34: who takes an organisation over, and from when. */
export class RecordSuccessionDto extends CommandDto {
  @Ids({
    fr: 'Les organisations qui prennent la suite : une, ou plusieurs après une scission',
    en: 'The organisations that succeed it: one, or several after a split',
    min: 1,
    max: 20,
  })
  successors!: string[];

  @OneOf({ fr: 'Comment', en: 'How', values: SuccessionKind.options }) kind!: SuccessionKind;

  @When({
    fr: 'À partir de quand, même à venir ; sinon la date de l’acte',
    en: 'From when, which may lie ahead; otherwise the day of the act',
    optional: true,
  })
  on?: string;

  @Words({ fr: 'En quelques mots', en: 'In a few words', optional: true }) words?: string;
}
