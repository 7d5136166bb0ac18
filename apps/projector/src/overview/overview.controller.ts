import { Param, Query } from '@nestjs/common';
import type { Language } from '@alliage/platform';
import { checklistOf, listEvidence, nextGate, overviewOf } from '@alliage/projections';
import { AllianceParam, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { notFound, Views } from '../views/views.ts';
import { example } from './overview.example.ts';

@ViewController({ fr: 'Alliance', en: 'Alliance' }, 'alliances/:allianceId')
export class OverviewController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('', {
    id: 'show-alliance',
    fr: 'Une alliance : identité, étapes, conditions ouvertes, prochain passage',
    en: 'An alliance: identity, stages, open conditions, next gate',
    example,
    mayMiss: true,
  })
  async show(@Param() { allianceId }: AllianceParam, @Query() query: MomentQuery, @AskedLanguage() language: Language) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const overview = await overviewOf(db, owner, { language, day });
      const gate = state && nextGate(state, day);
      if (!overview) throw notFound('alliance', allianceId);
      const toConfirm = await listEvidence(db, owner, state, { language, day, standing: 'to-confirm' });
      return {
        ...overview,
        toConfirm,
        nextGate: gate ? await checklistOf(db, owner, state, gate, { language, day }) : null,
      };
    });
  }
}
