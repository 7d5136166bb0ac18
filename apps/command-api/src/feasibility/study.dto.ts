import { StudyVerdict } from '@alliage/events';
import { Id, OneOf, Parts, Words } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';
import { CalendarDay } from '../requests/dates.ts';

export class StartFeasibilityStudyDto extends CommandDto {
  @Words({ fr: 'La question posée', en: 'The question' }) question!: string;

  @Id({
    fr: 'La partie prenante qui la mène, souvent un accompagnateur',
    en: 'The party that leads it, often a facilitator',
    optional: true,
  })
  byPartyId?: string;
}

/** A condition that the study sets: who answers for it and until when may come later, but before G2. */
export class ConditionDto {
  @Words({ fr: 'La condition', en: 'The condition' }) text!: string;

  @Id({ fr: 'La partie prenante qui en répond', en: 'The party that answers for it', optional: true }) partyId?: string;

  @Id({ fr: 'La personne, chez elle', en: 'The person, within it', optional: true }) personId?: string;

  @CalendarDay({ fr: 'Pour quel jour', en: 'By which day', optional: true }) due?: string;
}

export class ConcludeFeasibilityStudyDto extends CommandDto {
  @Id({ fr: 'L’étude', en: 'The study' }) studyId!: string;

  @OneOf({ fr: 'La conclusion', en: 'The conclusion', values: StudyVerdict.options }) verdict!: StudyVerdict;

  @Words({ fr: 'Ce qu’elle dit', en: 'What it says' }) words!: string;

  @Parts(() => ConditionDto, {
    fr: 'Ses conditions, si elle en pose',
    en: 'Its conditions, where it sets any',
    max: 50,
    optional: true,
  })
  conditions?: ConditionDto[];
}
