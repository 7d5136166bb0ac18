import { Param, Query } from '@nestjs/common';
import { Id, OneOf, type Language } from '@alliage/platform';
import { CONDITION_SORTS, listConditions, readFeasibility } from '@alliage/projections';
import { SortedBy } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { Views } from '../views/views.ts';

const optional = true as const;
const STATUSES = ['open', 'overdue', 'met', 'lifted'] as const;
const SOURCES = ['study', 'waiver', 'decision'] as const;

class ConditionsQuery extends MomentPageQuery {
  @OneOf({
    fr: 'Ouverte, en retard, remplie ou levée.',
    en: 'Open, overdue, met or lifted.',
    values: STATUSES,
    optional,
  })
  status?: (typeof STATUSES)[number];
  @OneOf({
    fr: 'Posée par une étude, une dispense ou une décision.',
    en: 'Set by a study, a waiver or a decision.',
    values: SOURCES,
    optional,
  })
  source?: (typeof SOURCES)[number];
  @Id({ fr: 'La partie prenante qui en répond.', en: 'The party that answers for it.', optional }) party?: string;
  @SortedBy(CONDITION_SORTS)
  sort?: (typeof CONDITION_SORTS)[number];
}

const date = (on: string, when: string) => ({ on, when });
const condition = {
  conditionId: '5a7c1de0-9b3f-5e11-8c42-7f0a2b6d4e90',
  text: 'Trouver un lieu',
  source: 'study',
  studyId: '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11',
  decision: null,
  criterion: null,
  owner: {
    partyId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22',
    organisationId: 'c2b8a9d4-0e6f-5a33-9d17-4b5c6e7f8a01',
    name: 'Fédération A',
    personId: null,
    person: null,
  },
  due: date('2024-06-30', 'le 30 juin 2024'),
  set: date('2024-03-01', 'le 1er mars 2024'),
  open: true,
  overdue: false,
  met: null,
  lifted: null,
};
const study = {
  studyId: condition.studyId,
  question: 'Pouvons-nous ouvrir ensemble trois lieux ?',
  by: condition.owner,
  started: date('2024-01', 'janvier 2024'),
  concluded: {
    ...date('2024-03-01', 'le 1er mars 2024'),
    verdict: 'feasible-with-conditions',
    verdictName: 'faisable sous conditions',
    words: 'Oui, si le lieu est trouvé.',
  },
  counts: true,
  conditions: [condition],
};

@ViewController({ fr: 'Faisabilité et conditions', en: 'Feasibility and conditions' }, 'alliances/:allianceId')
export class FeasibilityController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('feasibility', {
    id: 'read-feasibility',
    fr: 'Études de faisabilité, leurs conditions, dispenses encore visibles',
    en: 'Feasibility studies, their conditions, waivers still to be seen',
    example: { revision: 12, studies: [study], waivers: [] },
    mayMiss: true,
  })
  feasibility(
    @Param() { allianceId }: AllianceParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    return this.views.ofAlliance(allianceId, { ...query, language }, readFeasibility);
  }

  @View('conditions', {
    id: 'list-conditions',
    fr: 'Conditions posées par une étude, une dispense ou une décision',
    en: 'Conditions set by a study, a waiver or a decision',
    example: { revision: 12, items: [condition], total: 1, next: null },
    mayMiss: true,
  })
  conditions(
    @Param() { allianceId }: AllianceParam,
    @Query() query: ConditionsQuery,
    @AskedLanguage() language: Language,
  ) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listConditions);
  }
}
