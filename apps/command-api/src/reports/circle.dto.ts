import { BodyKind, Capacity, OrganisationKind, PartyRole } from '@alliage/events';
import { Id, OneOf, Part, Whole, Words } from '@alliage/platform';
import { TagDto } from '../lifecycle/tag.dto.ts';
import { CommandDto } from '../requests/command-dto.ts';

const ifKnown = { optional: true } as const;

/** R37: seats of before the cut-over, with nobody named. */
export class ReportSeatsDto extends CommandDto {
  @OneOf({ fr: 'Sur quelle instance', en: 'On which body', values: BodyKind.options, ...ifKnown, example: 'political' })
  body?: BodyKind;
  @Id({ fr: 'Ou au conseil d’administration de quel allié', en: 'Or on the board of which ally', ...ifKnown })
  boardOfPartyId?: string;
  @Id({ fr: 'De quelle partie prenante', en: 'Of which party', ...ifKnown }) partyId?: string;
  @OneOf({ fr: 'En quelle qualité', en: 'In which capacity', values: Capacity.options, ...ifKnown })
  capacity?: Capacity;
  @Whole({ fr: 'Combien', en: 'How many', min: 1, max: 10_000, ...ifKnown }) count?: number;
  @Words({ fr: 'Ce que la source en dit', en: 'What the source says of it', ...ifKnown }) words?: string;
}

/** R37: a party that the source names. */
export class ReportPartyDto extends CommandDto {
  @Id({ fr: 'L’organisation', en: 'The organisation' }) organisationId!: string;
  @OneOf({ fr: 'Son rôle', en: 'Its role', values: PartyRole.options, example: 'ally' }) role!: PartyRole;
}

/** R37: parties that the source does not name. */
export class ReportPartiesDto extends CommandDto {
  @OneOf({ fr: 'Leur rôle', en: 'Their role', values: PartyRole.options, example: 'ally' }) role!: PartyRole;
  @Words({ fr: 'Comme la source les désigne', en: 'As the source calls them', length: 'short', example: '53 réseaux' })
  words!: string;
  @OneOf({
    fr: 'Leur nature, si elle est la même',
    en: 'Their kind, if one',
    values: OrganisationKind.options,
    ...ifKnown,
  })
  kind?: OrganisationKind;
  @Whole({ fr: 'Combien', en: 'How many', min: 1, max: 100_000, ...ifKnown }) count?: number;
}

/** R37, section 7: a chapter that the alliance had opened before the cut-over. */
export class ReportChapterDto extends CommandDto {
  @Part(() => TagDto, { fr: 'Son territoire', en: 'Its territory', example: { name: 'Occitanie', code: '76' } })
  territory!: TagDto;
}

export class ReportDepartureDto extends CommandDto {
  @Id({ fr: 'La partie prenante', en: 'The party' }) partyId!: string;
}
