import { Query } from '@nestjs/common';
import { Id, type Language } from '@alliage/platform';
import { lessonsLibrary } from '@alliage/projections';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { today } from '../views/today.ts';
import { Views } from '../views/views.ts';
import { libraryExample } from './library.example.ts';
import { LibraryQuery } from './memory.query.ts';

const optional = true as const;

class LessonsOfAllQuery extends LibraryQuery {
  @Id({
    fr: 'Lire au titre de ce réseau : aussi ce qu’il garde pour ses membres.',
    en: 'Read as one of this network: also what it keeps for its members.',
    optional,
  })
  network?: string;
  @Id({ fr: 'L’alliance dont elle vient.', en: 'The alliance that it comes from.', optional }) alliance?: string;
}

@ViewController({ fr: 'Leçons et journal', en: 'Lessons and journal' }, 'lessons')
export class LibraryController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    id: 'search-lessons',
    fr: 'La bibliothèque des leçons, d’une alliance à l’autre',
    en: 'The library of lessons, from one alliance to the next',
    example: libraryExample,
  })
  lessons(@Query() query: LessonsOfAllQuery, @AskedLanguage() language: Language) {
    return this.views.ask((db) => lessonsLibrary(db, { ...query, day: today(), language }));
  }
}
