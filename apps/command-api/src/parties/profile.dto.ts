import { Capacity } from '@alliage/events';
import { Id, OneOf, Parts, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

const party = { fr: 'La partie prenante', en: 'The party' };
const missing = ['administrator', 'director', 'manager'] as const;

/** R5: whom a party sends where it has nobody in that capacity. */
export class InsteadDto {
  @OneOf({ fr: 'La qualité qui manque', en: 'The capacity that is missing', values: missing, example: 'director' })
  missing!: (typeof missing)[number];

  @OneOf({ fr: 'Qui est envoyé à sa place', en: 'Who is sent instead', values: Capacity.options, example: 'volunteer' })
  sends!: Capacity;
}

export class ShareProfileDto extends CommandDto {
  @Id(party) partyId!: string;

  @Words({ fr: 'Ce qu’elle cherche', en: 'What it wants', length: 'long', optional: true }) wants?: string;

  @Words({ fr: 'Ce qu’elle peut apporter', en: 'What it can bring', length: 'long', optional: true }) brings?: string;

  @Words({ fr: 'Ce qui la contraint', en: 'What constrains it', length: 'long', optional: true }) constraints?: string;

  @Words({ fr: 'Où elle est fragile', en: 'Where it is weak', length: 'long', optional: true }) weaknesses?: string;

  @Parts(() => InsteadDto, {
    fr: 'Qui elle envoie, faute d’administrateur, de directeur ou de responsable',
    en: 'Whom it sends where it has no administrator, director or manager',
    max: 3,
    optional: true,
  })
  instead?: InsteadDto[];
}

export class KeepPrivateProfileDto extends CommandDto {
  @Id(party) partyId!: string;

  @Words({ fr: 'Ce qui ne regarde que la partie prenante', en: 'What concerns the party alone', length: 'long' })
  words!: string;
}
