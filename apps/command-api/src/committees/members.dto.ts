import { Capacity } from '@alliage/events';
import { Id, LIST_MAX, OneOf, Parts, SomeOf, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

const person = { fr: 'La personne', en: 'The person' };
const mandate = { fr: 'Le mandat', en: 'The mandate' };
const capacities = {
  fr: 'En quelle(s) qualité(s) : administrateur, directeur, responsable, salarié, bénévole',
  en: 'In which capacity or capacities',
  values: Capacity.options,
  min: 1,
  example: ['administrator'],
};
const leads = ['lead', 'co-lead'] as const;

/** A member as its ally appoints it (R6). */
export class MemberDto {
  @Id({ fr: 'L’allié qui désigne', en: 'The ally that appoints' }) partyId!: string;
  @Id(person) personId!: string;
  @SomeOf(capacities) capacities!: Capacity[];
  @CalendarDay({
    fr: 'À partir de quel jour ; sinon tout de suite',
    en: 'From which day; otherwise now',
    optional: true,
  })
  from?: string;
  @CalendarDay({ fr: 'Jusqu’à quel jour, inclus', en: 'Until which day, included', optional: true }) until?: string;
  @Id({
    fr: 'Dans l’équipe d’un chantier : l’engagement de l’adhérent pour lequel la personne en est',
    en: 'On a project team: the commitment of the affiliate for which the person is there',
    optional: true,
  })
  engagementId?: string;
}

export class TeamMemberDto extends MemberDto {
  @OneOf({ fr: 'Responsable ou co-responsable du chantier', en: 'Lead or co-lead', values: leads, optional: true })
  as?: (typeof leads)[number];
}

export class AppointMembersDto extends CommandDto {
  @Id({ fr: 'L’instance', en: 'The body' }) bodyId!: string;
  @Parts(() => MemberDto, { fr: 'Les membres, tous ou aucun', en: 'The members, all or none', min: 1, max: LIST_MAX })
  members!: MemberDto[];
}

export class ReplaceMemberDto extends CommandDto {
  @Id({ fr: 'Le mandat qui prend fin', en: 'The mandate that ends' }) mandateId!: string;
  @Id({ fr: 'La personne qui prend la suite', en: 'The person who follows' }) personId!: string;
  @SomeOf(capacities) capacities!: Capacity[];
  @CalendarDay({ fr: 'Terme du nouveau mandat', en: 'Term of the new mandate', optional: true }) until?: string;
  @Words({ fr: 'En quelques mots', en: 'In a few words', optional: true }) words?: string;
}

export class StandDownDto extends CommandDto {
  @Id(mandate) mandateId!: string;
  @Words({ fr: 'En quelques mots', en: 'In a few words', optional: true }) words?: string;
}

export class AlternateDto extends CommandDto {
  @Id({ fr: 'Le mandat du membre suppléé', en: 'The mandate of the member' }) mandateId!: string;
  @Id({ fr: 'La personne suppléante', en: 'The alternate' }) personId!: string;
}

export class NameProjectLeadDto extends CommandDto {
  @Id({ fr: 'Le mandat, dans l’équipe du chantier', en: 'The mandate, on the project’s team' }) mandateId!: string;
  @OneOf({ fr: 'Responsable ou co-responsable', en: 'Lead or co-lead', values: leads }) as!: (typeof leads)[number];
}
