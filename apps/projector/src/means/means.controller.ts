import { Param, Query } from '@nestjs/common';
import { MeansPurpose, type Amount } from '@alliage/events';
import { Id, OneOf, type Language } from '@alliage/platform';
import { listMeans, MEANS_DESTINATIONS, MEANS_SORTS } from '@alliage/projections';
import { AllianceParam, MomentPageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { Views } from '../views/views.ts';
import { example } from './means.example.ts';

const optional = true as const;
const kinds = ['money', 'time', 'skills', 'equipment', 'network'] as const satisfies readonly Amount['kind'][];

class MeansQuery extends MomentPageQuery {
  @Id({ fr: 'Qui apporte.', en: 'Who brings it.', optional }) party?: string;
  @Id({ fr: 'Pour ce chantier.', en: 'To this project.', optional }) project?: string;
  @OneOf({
    fr: 'Pour l’alliance dans son ensemble, ou pour des chantiers.',
    en: 'To the alliance as a whole, or to projects.',
    values: MEANS_DESTINATIONS,
    optional,
  })
  to?: (typeof MEANS_DESTINATIONS)[number];
  @OneOf({ fr: 'Nature de l’apport.', en: 'Kind of contribution.', values: kinds, optional }) kind?: Amount['kind'];
  @OneOf({ fr: 'À quoi il sert.', en: 'What it is for.', values: MeansPurpose.options, optional })
  purpose?: MeansPurpose;
  @OneOf({
    fr: 'Ordre ; « - » : les derniers d’abord.',
    en: 'Order; "-": latest first.',
    values: MEANS_SORTS,
    optional,
  })
  sort?: (typeof MEANS_SORTS)[number];
}

@ViewController({ fr: 'Moyens', en: 'Means' }, 'alliances/:allianceId/means')
export class MeansController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('', {
    ...{ id: 'list-means', fr: 'Moyens : apports promis, ce qui en a été apporté, soutiens' },
    ...{ en: 'Means: pledges, what was delivered of each, supports', example, mayMiss: true },
  })
  list(@Param() { allianceId }: AllianceParam, @Query() query: MeansQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listMeans);
  }
}
