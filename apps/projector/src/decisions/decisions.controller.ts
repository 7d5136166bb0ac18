import { Param, Query } from '@nestjs/common';
import { BodyKind, Matter, Outcome } from '@alliage/events';
import { Id, OneOf, Words, type Language } from '@alliage/platform';
import {
  DECISION_SORTS,
  DECISION_STATUSES,
  evidenceByRevision,
  listDecisions,
  oneDecision,
  reportedDecision,
  stillWaiting,
  type DecisionStatus,
} from '@alliage/projections';
import { SortedBy } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { notFound, Views } from '../views/views.ts';
import { decisionExample, registerExample } from './decisions.example.ts';

const optional = true as const;

class DecisionsQuery extends MomentPageQuery {
  @OneOf({ fr: 'Où elle en est.', en: 'How it stands.', values: DECISION_STATUSES, optional }) status?: DecisionStatus;
  @OneOf({ fr: 'Matière.', en: 'Matter.', values: Matter.options, optional }) matter?: Matter;
  @OneOf({ fr: 'Issue.', en: 'Outcome.', values: Outcome.options, optional }) outcome?: Outcome;
  @OneOf({ fr: 'L’instance qui l’a prise.', en: 'The body that took it.', values: BodyKind.options, optional })
  body?: BodyKind;
  @Id({ fr: 'Prises dans cette séance.', en: 'Taken in this session.', optional }) session?: string;
  @Words({
    fr: 'Mots libres, tous à trouver dans le titre ou le texte.',
    en: 'Free words, all to be found in title or text.',
    length: 'short',
    optional,
    example: 'budget',
  })
  words?: string;
  @SortedBy(DECISION_SORTS)
  sort?: (typeof DECISION_SORTS)[number];
}
class DecisionParam extends AllianceParam {
  @Id({ fr: 'La décision.', en: 'The decision.' }) decisionId!: string;
}

@ViewController({ fr: 'Registre des décisions', en: 'Decision register' }, 'alliances/:allianceId/decisions')
export class DecisionsController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('', {
    ...{ id: 'list-decisions', fr: 'Registre des décisions', en: 'Register of decisions' },
    ...{ example: registerExample, mayMiss: true },
  })
  list(@Param() { allianceId }: AllianceParam, @Query() query: DecisionsQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listDecisions);
  }

  @View(':decisionId', {
    id: 'show-decision',
    fr: 'Une décision, avec tout ce qui l’a faite',
    en: 'One decision, with everything it was made with',
    example: decisionExample,
  })
  async one(
    @Param() { allianceId, decisionId }: DecisionParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const evidence = await evidenceByRevision(db, owner, state, { language, day });
      const decision = await oneDecision(db, owner, decisionId, { language, evidence });
      // R37: the series H is beside the register, and answers by its ids too.
      const reported = decision ? undefined : await reportedDecision(db, owner, decisionId, { language, day });
      if (reported) return reported;
      if (!decision) throw notFound('thing', decisionId);
      // R19, R20: what the effect still waits for is asked of the domain, for today: no row says so.
      const waiting = state ? await stillWaiting(db, owner, state, decisionId, { language, day }) : null;
      return { reported: false as const, ...decision, waiting };
    });
  }
}
