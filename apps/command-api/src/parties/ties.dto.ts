import { Tie } from '@alliage/events';
import { Id, OneOf, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

export class DeclareTieDto extends CommandDto {
  @Id({ fr: 'La partie prenante qui déclare', en: 'The party that declares' }) partyId!: string;

  @Id({ fr: 'L’autre partie prenante', en: 'The other party' }) otherPartyId!: string;

  @OneOf({
    fr: 'Concurrence, finance ou contrôle l’autre',
    en: 'Competes with, funds or regulates the other',
    values: Tie.options,
  })
  tie!: Tie;

  @Words({ fr: 'De quoi il s’agit', en: 'What it is about', optional: true }) words?: string;
}

export class EndTieDto extends CommandDto {
  @Id({ fr: 'Le lien qui prend fin', en: 'The tie that ends' }) tieId!: string;
}

export class NoteAsymmetryDto extends CommandDto {
  @Words({ fr: 'L’asymétrie, écrite noir sur blanc', en: 'The asymmetry, written down' }) words!: string;
}
