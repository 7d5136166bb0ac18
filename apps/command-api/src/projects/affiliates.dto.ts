import { Id, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

/** R42: a network head's member commits itself, one by one, to a project. */
export class EngageAffiliateDto extends CommandDto {
  @Id({ fr: 'L’organisation qui s’engage', en: 'The organisation that commits itself' }) organisationId!: string;
  @Id({
    fr: 'La partie prenante, tête de réseau, dont elle est adhérente',
    en: 'The party, a network head, of which it is a member',
  })
  throughPartyId!: string;
  @Id({ fr: 'Le chantier', en: 'The project' }) projectId!: string;
  @CalendarDay({
    fr: 'À partir de quel jour ; sinon tout de suite',
    en: 'From which day; otherwise now',
    optional: true,
  })
  from?: string;
  @CalendarDay({ fr: 'Jusqu’à quel jour, inclus', en: 'Until which day, included', optional: true }) until?: string;
}

export class ReleaseAffiliateDto extends CommandDto {
  @Id({ fr: 'L’engagement', en: 'The commitment' }) engagementId!: string;
  @Words({ fr: 'Pourquoi il prend fin', en: 'Why it ends', optional: true }) reason?: string;
}
