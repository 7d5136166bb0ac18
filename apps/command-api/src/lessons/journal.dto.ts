import { Openness } from '@alliage/events';
import { OneOf, Part, Whole, Words, WordsList } from '@alliage/platform';
import { CommandDto } from '../requests/command-dto.ts';

/** « 82 événements ». */
export class CountDto {
  @Whole({ fr: 'Combien', en: 'How many', min: 0, max: Number.MAX_SAFE_INTEGER, example: 82 }) value!: number;

  @Words({ fr: 'De quoi', en: 'Of what', length: 200, example: 'événements' }) unit!: string;
}

export class RecordJournalEntryDto extends CommandDto {
  @Words({ fr: 'Ce qui s’est passé', en: 'What happened' }) words!: string;

  @WordsList({ fr: 'Mots-clés', en: 'Tags', length: 200, max: 20, optional: true, example: ['visite'] })
  tags?: string[];

  @Words({ fr: 'D’où on le sait', en: 'How it is known', length: 200, optional: true }) source?: string;

  @OneOf({
    fr: 'Qui peut la lire ; sinon l’alliance',
    en: 'Who may read it; otherwise the alliance',
    values: Openness.options,
    optional: true,
  })
  openness?: Openness;

  @Part(() => CountDto, { fr: 'Un compte, avec son unité', en: 'A count, with its unit', optional: true })
  count?: CountDto;
}
