import { Id, LIST_MAX, Parts, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

const organisation = { fr: 'L’organisation qui s’engage', en: 'The organisation that commits itself' };
const through = {
  fr: 'La partie prenante, tête de réseau, dont elle est adhérente',
  en: 'The party, a network head, of which it is a member',
};
const project = { fr: 'Le chantier', en: 'The project' };
const from = { fr: 'À partir de quel jour ; sinon tout de suite', en: 'From which day; otherwise now' };
const until = { fr: 'Jusqu’à quel jour, inclus', en: 'Until which day, included' };

/** R42: a network head's member commits itself, one by one, to a project. */
export class EngageAffiliateDto extends CommandDto {
  @Id(organisation) organisationId!: string;
  @Id(through) throughPartyId!: string;
  @Id(project) projectId!: string;
  @CalendarDay({ ...from, optional: true }) from?: string;
  @CalendarDay({ ...until, optional: true }) until?: string;
}

/** One row of a list of commitments. */
export class AffiliateDto {
  @Id(organisation) organisationId!: string;
  @Id(through) throughPartyId!: string;
  @Id(project) projectId!: string;
  @CalendarDay({ ...from, optional: true }) from?: string;
  @CalendarDay({ ...until, optional: true }) until?: string;
}

export class EngageAffiliatesDto extends CommandDto {
  @Parts(() => AffiliateDto, {
    fr: 'Les adhérents qui s’engagent, tous ou aucun',
    en: 'The members that commit themselves, all or none',
    min: 1,
    max: LIST_MAX,
  })
  affiliates!: AffiliateDto[];
}

export class ReleaseAffiliateDto extends CommandDto {
  @Id({ fr: 'L’engagement', en: 'The commitment' }) engagementId!: string;
  @Words({ fr: 'Pourquoi il prend fin', en: 'Why it ends', optional: true }) reason?: string;
}
