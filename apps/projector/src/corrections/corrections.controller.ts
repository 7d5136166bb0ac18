import { Param, Query } from '@nestjs/common';
import { Id, type Language } from '@alliage/platform';
import { listCorrections } from '@alliage/projections';
import { AllianceParam, MomentPageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { Views } from '../views/views.ts';
import { correctionsExample } from './corrections.example.ts';

class CorrectionsQuery extends MomentPageQuery {
  @Id({
    fr: 'Ce dont il s’agit : séance, décision, chantier… ou une entrée.',
    en: 'What it is about: session, decision, project… or an entry.',
    optional: true,
  })
  subject?: string;
}

@ViewController({ fr: 'Corrections', en: 'Corrections' }, 'alliances/:allianceId/corrections')
export class CorrectionsController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    id: 'list-corrections',
    fr: 'Ce qui a été corrigé, et les versions qui diffèrent : ce que disait chaque champ, ce qu’il dit, pourquoi. Dans les autres vues, « corrected » le dit à côté de chaque chose',
    en: 'What was put right, and accounts that disagree: what each field said, what it says, why. In the other views, "corrected" says it beside each thing',
    example: correctionsExample,
    mayMiss: true,
  })
  list(@Param() { allianceId }: AllianceParam, @Query() query: CorrectionsQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listCorrections);
  }
}
