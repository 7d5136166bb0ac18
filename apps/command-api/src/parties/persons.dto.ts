import { Id, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

const party = { fr: 'La partie prenante', en: 'The party' };

export class NamePilotDto extends CommandDto {
  @Id(party) partyId!: string;
  @Id({ fr: 'La personne qui devient pilote', en: 'The person who becomes pilot' }) personId!: string;
}

export class EndPilotDto extends CommandDto {
  @Id(party) partyId!: string;
}

export class NameRepresentativeDto extends CommandDto {
  @Id(party) partyId!: string;

  @Id({ fr: 'La personne par qui elle s’engage', en: 'The person through whom it commits itself' }) personId!: string;

  @CalendarDay({
    fr: 'À partir de quel jour ; sinon celui de l’acte',
    en: 'From which day; otherwise that of the act',
    optional: true,
  })
  from?: string;

  @CalendarDay({
    fr: 'Jusqu’à quel jour inclus ; sinon sans terme',
    en: 'Until which day, included; otherwise without term',
    optional: true,
  })
  until?: string;
}

export class EndRepresentativeDto extends CommandDto {
  @Id(party) partyId!: string;
  @Words({ fr: 'Pourquoi', en: 'Why', optional: true }) reason?: string;
}
