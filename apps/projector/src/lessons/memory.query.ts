import { OneOf, Words } from '@alliage/platform';
import { MEMORY_SORTS } from '@alliage/projections';
import { DayText, YesNoText } from '../routes/fields.ts';
import { PageQuery } from '../routes/queries.dto.ts';

const optional = true as const;

/** What lessons and journals of more than one alliance are filtered and sorted by. */
export class MemoryQuery extends PageQuery {
  @OneOf({ fr: 'Qui peut la lire.', en: 'Who may read it.', values: ['network', 'public'], optional })
  openness?: 'network' | 'public';
  @Words({ fr: 'Mot-clé.', en: 'Tag.', length: 200, optional, example: 'gouvernance' }) tag?: string;
  @Words({ fr: 'Mots libres, tous à trouver.', en: 'Free words, all to be found.', length: 'short', optional })
  words?: string;
  @DayText({ fr: 'À partir de ce jour.', en: 'From this day on.', optional }) from?: string;
  @DayText({ fr: 'Jusqu’à ce jour.', en: 'Until this day.', optional }) until?: string;
  @OneOf({ fr: 'Ordre ; « - » : à rebours.', en: 'Order; "-": backwards.', values: MEMORY_SORTS, optional })
  sort?: (typeof MEMORY_SORTS)[number];
}

/** And by the alliances from which lessons come. */
export class LibraryQuery extends MemoryQuery {
  @Words({
    fr: 'Thème de l’alliance, par son nom ou son code.',
    en: 'Theme of the alliance, by its name or code.',
    length: 'short',
    optional,
    example: 'emploi',
  })
  theme?: string;
  @Words({
    fr: 'Territoire de l’alliance, par son nom ou son code.',
    en: 'Territory of the alliance, by its name or code.',
    length: 'short',
    optional,
    example: '38',
  })
  territory?: string;
  @YesNoText({
    fr: 'Démonstrations seulement (true), ou aucune (false).',
    en: 'Demonstrations only (true), or none (false).',
    example: false,
    optional,
  })
  demonstration?: boolean;
}
