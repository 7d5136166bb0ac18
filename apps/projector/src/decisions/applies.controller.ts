import { Param, Query } from '@nestjs/common';
import { Matter } from '@alliage/events';
import { OneOf, type Language } from '@alliage/platform';
import { whatApplies } from '@alliage/projections';
import { AllianceParam, MomentPageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { Views } from '../views/views.ts';
import { appliesExample } from './decisions.example.ts';

class AppliesQuery extends MomentPageQuery {
  @OneOf({ fr: 'Matière.', en: 'Matter.', values: Matter.options, optional: true }) matter?: Matter;
}

@ViewController({ fr: 'Ce qui s’applique aujourd’hui', en: 'What applies today' }, 'alliances/:allianceId/applies')
export class AppliesController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    id: 'show-what-applies',
    fr: 'Ce qui s’applique aujourd’hui : charte, délégations, décisions en vigueur (R21)',
    en: 'What applies today: charter, delegations, decisions in effect (R21)',
    example: appliesExample,
    mayMiss: true,
  })
  show(@Param() { allianceId }: AllianceParam, @Query() query: AppliesQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, whatApplies);
  }
}
