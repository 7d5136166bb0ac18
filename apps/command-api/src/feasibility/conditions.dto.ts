import { Id, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

const condition = { fr: 'La condition', en: 'The condition' };

export class AssignConditionDto extends CommandDto {
  @Id(condition) conditionId!: string;

  @Id({ fr: 'La partie prenante qui en répond', en: 'The party that answers for it' }) partyId!: string;

  @Id({ fr: 'La personne, chez elle', en: 'The person, within it', optional: true }) personId?: string;

  @CalendarDay({ fr: 'Pour quel jour', en: 'By which day' }) due!: string;
}

export class MeetConditionDto extends CommandDto {
  @Id(condition) conditionId!: string;

  @Words({ fr: 'Ce qui le montre', en: 'What shows it' }) evidence!: string;
}
