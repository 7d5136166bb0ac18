import { Param, Query } from '@nestjs/common';
import type { Language } from '@alliage/platform';
import { readEvaluation } from '@alliage/projections';
import { WholeText } from '../routes/fields.ts';
import { AllianceParam, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { Views } from '../views/views.ts';
import { evaluationExample } from './example.ts';

class EvaluationQuery extends MomentQuery {
  @WholeText({ fr: 'Ce cycle seulement.', en: 'That cycle only.', min: 1, max: 1_000, optional: true }) cycle?: number;
}

@ViewController({ fr: 'Évaluation', en: 'Evaluation' }, 'alliances/:allianceId/evaluation')
export class EvaluationController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    id: 'read-evaluation',
    fr: 'Plan, cycles, conclusions, scénarios, feuille de route, confiance',
    en: 'Plan, cycles, conclusions, scenarios, roadmap, trust',
    example: evaluationExample,
    mayMiss: true,
  })
  read(@Param() { allianceId }: AllianceParam, @Query() query: EvaluationQuery, @AskedLanguage() language: Language) {
    const { cycle } = query;
    return this.views.ofAlliance(allianceId, { ...query, language }, (db, owner, { day }) =>
      readEvaluation(db, owner, { language, day, cycle }),
    );
  }
}
