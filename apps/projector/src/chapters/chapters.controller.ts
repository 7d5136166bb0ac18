import { Param, Query } from '@nestjs/common';
import type { Language } from '@alliage/platform';
import { CHAPTER_SORTS, listChapters } from '@alliage/projections';
import { SortedBy } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { Views } from '../views/views.ts';
import { example } from './chapters.example.ts';

class ChaptersQuery extends MomentPageQuery {
  @SortedBy(CHAPTER_SORTS)
  sort?: (typeof CHAPTER_SORTS)[number];
}

/** Section 7: the chapters of an alliance. Which is the parent of one, its own page says. */
@ViewController({ fr: 'Déclinaisons territoriales', en: 'Chapters' }, 'alliances/:allianceId/chapters')
export class ChaptersController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    ...{ id: 'list-chapters', fr: 'Portefeuille des déclinaisons territoriales', en: 'Portfolio of chapters' },
    ...{ example, mayMiss: true },
  })
  list(@Param() { allianceId }: AllianceParam, @Query() query: ChaptersQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listChapters);
  }
}
