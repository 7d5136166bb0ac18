import { Query } from '@nestjs/common';
import type { Language } from '@alliage/platform';
import { portfolioAtAGlance } from '@alliage/projections';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { today } from '../views/today.ts';
import { Views } from '../views/views.ts';
import { AlliancesQuery } from './alliances.query.ts';
import { glanceExample } from './glance.example.ts';

@ViewController({ fr: 'Portefeuille', en: 'Portfolio' }, 'portfolio')
export class GlanceController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    id: 'show-portfolio',
    fr: 'Les alliances d’un coup d’œil : où elles en sont, ce qui attend, comment elles se répartissent',
    en: 'Alliances at a glance: where they stand, what is pending, how they are spread',
    example: glanceExample,
  })
  portfolio(@Query() query: AlliancesQuery, @AskedLanguage() language: Language) {
    return this.views.ask((db) => portfolioAtAGlance(db, { ...query, day: today(), language }));
  }
}
