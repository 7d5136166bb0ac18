import { Param, Query } from '@nestjs/common';
import { catalogue, type EventType } from '@alliage/events';
import { Id, OneOf, type Language } from '@alliage/platform';
import { evidenceByRevision, HISTORY_SORTS, listHistory } from '@alliage/projections';
import { FromDay, SortedBy, UntilDay } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { Views } from '../views/views.ts';

const optional = true as const;

class HistoryQuery extends MomentPageQuery {
  @OneOf({
    fr: 'Type d’événement.',
    en: 'Type of event.',
    values: Object.keys(catalogue),
    optional,
    example: 'DecisionTaken',
  })
  type?: EventType;
  @Id({
    fr: 'Ce dont il s’agit : partie prenante, chantier, séance…',
    en: 'What it is about: party, project, session…',
    optional,
  })
  subject?: string;
  @FromDay() from?: string;
  @UntilDay() until?: string;
  @SortedBy(HISTORY_SORTS)
  sort?: (typeof HISTORY_SORTS)[number];
}

const example = {
  revision: 2,
  items: [
    {
      revision: 2,
      id: '7b1f4a0e-3f57-4c2e-8d55-6a0f7f0d9a10',
      type: 'PartyJoined',
      sentence: 'Fédération A rejoint l’alliance comme allié.',
      effectiveOn: '2018-11-01',
      when: 'le 1er novembre 2018',
      recordedAt: '2026-01-05T09:00:00.000Z',
      who: {
        personId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
        name: 'Directrice (fictive)',
        function: 'directrice',
        role: 'pilot',
        roleName: 'pilote',
        partyId: null,
        party: null,
      },
      provenance: { kind: 'recorded', name: 'enregistré', source: null, reason: null },
      visibility: 'alliance',
      decisionNumber: null,
      evidence: null,
    },
  ],
  total: 1,
  next: null,
};

@ViewController({ fr: 'Histoire', en: 'History' }, 'alliances/:allianceId/history')
export class HistoryController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('', {
    id: 'read-history',
    fr: 'Histoire de l’alliance, en phrases',
    en: 'History of the alliance, in sentences',
    example,
    mayMiss: true,
  })
  async read(
    @Param() { allianceId }: AllianceParam,
    @Query() query: HistoryQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) =>
      listHistory(db, owner, {
        ...query,
        language,
        evidence: await evidenceByRevision(db, owner, state, { language, day }),
      }),
    );
  }
}
