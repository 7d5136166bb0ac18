import { OneOf, Words } from '@alliage/platform';
import { MEMORY_SORTS } from '@alliage/projections';
import { FreeWords, FromDay, SortedBy, UntilDay, YesNoText } from '../routes/fields.ts';
import { PageQuery } from '../routes/queries.dto.ts';

const optional = true as const;

/** What lessons and journals of more than one alliance are filtered and sorted by. */
export class MemoryQuery extends PageQuery {
  @OneOf({ fr: 'Qui peut la lire.', en: 'Who may read it.', values: ['network', 'public'], optional })
  openness?: 'network' | 'public';
  @Words({ fr: 'Mot-clé.', en: 'Tag.', length: 200, optional, example: 'gouvernance' }) tag?: string;
  @FreeWords()
  words?: string;
  @FromDay() from?: string;
  @UntilDay() until?: string;
  @SortedBy(MEMORY_SORTS)
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
