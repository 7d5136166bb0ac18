import { Id, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

export class SetMilestoneDto extends CommandDto {
  @Id({ fr: 'Le chantier', en: 'The project' })
  projectId!: string;

  @Words({ fr: 'Titre du jalon', en: 'Title of the milestone', length: 'short' })
  title!: string;

  @CalendarDay({ fr: 'Échéance', en: 'Due day' })
  due!: string;
}

export class MoveMilestoneDto extends CommandDto {
  @Id({ fr: 'Le jalon', en: 'The milestone' })
  milestoneId!: string;

  @CalendarDay({ fr: 'Nouvelle échéance', en: 'New due day' })
  due!: string;

  @Words({ fr: 'Pourquoi', en: 'Why', optional: true })
  reason?: string;
}

export class ReachMilestoneDto extends CommandDto {
  @Id({ fr: 'Le jalon', en: 'The milestone' })
  milestoneId!: string;

  @Words({ fr: 'Ce qui a été atteint, en quelques mots', en: 'What was reached, in a few words', optional: true })
  words?: string;
}

export class DropMilestoneDto extends CommandDto {
  @Id({ fr: 'Le jalon', en: 'The milestone' })
  milestoneId!: string;

  @Words({ fr: 'Pourquoi', en: 'Why', optional: true })
  reason?: string;
}
