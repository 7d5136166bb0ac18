import { Param, Query } from '@nestjs/common';
import type { Language } from '@alliage/platform';
import { readEvaluation } from '@alliage/projections';
import { WholeText } from '../routes/fields.ts';
import { AfterQuery, AllianceParam } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { today } from '../views/today.ts';
import { Views } from '../views/views.ts';
import { evaluationExample } from './example.ts';

class EvaluationQuery extends AfterQuery {
  @WholeText({ fr: 'Ce cycle seulement.', en: 'That cycle only.', min: 1, max: 1_000, optional: true }) cycle?: number;
}

@ViewController({ fr: 'Évaluation', en: 'Evaluation' }, 'alliances/:allianceId/evaluation')
export class EvaluationController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('', {
    id: 'read-evaluation',
    fr: 'Plan, cycles, conclusions, scénarios, feuille de route, confiance',
    en: 'Plan, cycles, conclusions, scenarios, roadmap, trust',
    example: evaluationExample,
    mayMiss: true,
  })
  async read(
    @Param() { allianceId }: AllianceParam,
    @Query() { cycle }: EvaluationQuery,
    @AskedLanguage() language: Language,
  ) {
    const day = today((await this.states.load(allianceId))?.zone);
    return this.views.ofAlliance(allianceId, (db, { owner }) => readEvaluation(db, owner, { language, day, cycle }));
  }
}
