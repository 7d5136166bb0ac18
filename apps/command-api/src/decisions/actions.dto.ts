import { Id, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

export class AssignActionDto extends CommandDto {
  @Words({ fr: 'Ce qu’il y a à faire', en: 'What there is to do' })
  text!: string;

  @Id({ fr: 'La partie prenante qui en répond', en: 'The party that answers for it' })
  partyId!: string;

  @Id({ fr: 'La personne, si elle est nommée', en: 'The person, where one is named', optional: true })
  personId?: string;

  @CalendarDay({ fr: 'Échéance', en: 'Due day' })
  due!: string;

  @Id({ fr: 'Le chantier concerné', en: 'The project concerned', optional: true })
  projectId?: string;
}

abstract class ActionDto extends CommandDto {
  @Id({ fr: 'L’action', en: 'The action' })
  actionId!: string;
}

export class RescheduleActionDto extends ActionDto {
  @CalendarDay({ fr: 'Nouvelle échéance', en: 'New due day' })
  due!: string;

  @Words({ fr: 'Pourquoi', en: 'Why', optional: true })
  reason?: string;
}

export class CompleteActionDto extends ActionDto {
  @Words({ fr: 'Ce qui a été fait, en quelques mots', en: 'What was done, in a few words', optional: true })
  words?: string;
}

export class DropActionDto extends ActionDto {
  @Words({ fr: 'Pourquoi elle est abandonnée', en: 'Why it is dropped' })
  reason!: string;
}
