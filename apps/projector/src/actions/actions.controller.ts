import { Param, Query } from '@nestjs/common';
import { Id, OneOf, type Language } from '@alliage/platform';
import { ACTION_SORTS, ACTION_STATUSES, listActions, type ActionStatus } from '@alliage/projections';
import { SortedBy, YesNoText } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { Views } from '../views/views.ts';
import { example } from './actions.example.ts';

const optional = true as const;

class ActionsQuery extends MomentPageQuery {
  @Id({ fr: 'La partie prenante qui en répond.', en: 'The party that answers for it.', optional }) party?: string;
  @Id({ fr: 'La personne à qui elle est confiée.', en: 'The person to whom it is given.', optional }) person?: string;
  @Id({ fr: 'Du chantier.', en: 'Of the project.', optional }) project?: string;
  @Id({ fr: 'De la décision.', en: 'Of the decision.', optional }) decision?: string;
  @OneOf({ fr: 'Où elle en est.', en: 'How far it is.', values: ACTION_STATUSES, optional }) status?: ActionStatus;
  @YesNoText({ fr: 'En retard ce jour-là, ou non.', en: 'Overdue on that day, or not.', optional }) overdue?: boolean;
  @SortedBy(ACTION_SORTS)
  sort?: (typeof ACTION_SORTS)[number];
}

@ViewController({ fr: 'Actions', en: 'Actions' }, 'alliances/:allianceId/actions')
export class ActionsController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    ...{ id: 'list-actions', fr: 'Actions : qui, quoi, pour quand', en: 'Actions: who, what, by when' },
    ...{ example, mayMiss: true },
  })
  list(@Param() { allianceId }: AllianceParam, @Query() query: ActionsQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listActions);
  }
}
