import { Param, Query } from '@nestjs/common';
import { PartyRole } from '@alliage/events';
import { Id, OneOf, type Language } from '@alliage/platform';
import {
  circleOf,
  evidenceByRevision,
  listEvidence,
  listParties,
  PARTY_SORTS,
  partyDetails,
  reportedParties,
} from '@alliage/projections';
import { SortedBy } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { notFound, Views } from '../views/views.ts';
import { pendingOn } from './pending.ts';
import { circleExample, detailsExample, listExample } from './parties.example.ts';

const optional = true as const;

class PartiesQuery extends MomentPageQuery {
  @OneOf({ fr: 'Rôle.', en: 'Role.', values: PartyRole.options, optional }) role?: PartyRole;
  @OneOf({
    fr: 'Présentes aujourd’hui, ou toutes.',
    en: 'Present today, or all.',
    values: ['present', 'all'],
    optional,
  })
  who?: 'present' | 'all';
  @SortedBy(PARTY_SORTS)
  sort?: (typeof PARTY_SORTS)[number];
}
class PartyParam extends AllianceParam {
  @Id({ fr: 'La partie prenante.', en: 'The party.' }) partyId!: string;
}

@ViewController({ fr: 'Parties prenantes', en: 'Parties' }, 'alliances/:allianceId')
export class PartiesController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('parties', { id: 'list-parties', fr: 'Parties prenantes', en: 'Parties', example: listExample, mayMiss: true })
  async list(
    @Param() { allianceId }: AllianceParam,
    @Query() query: PartiesQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const evidence = await evidenceByRevision(db, owner, state, { language, day });
      const page = await listParties(db, owner, { ...query, language, day, evidence });
      return {
        ...page,
        items: page.items.map(pendingOn(state, day, language)),
        reported: await reportedParties(db, owner, { language }),
      };
    });
  }

  @View('circle', {
    ...{ id: 'show-circle', fr: 'Invitations et asymétries', en: 'Invitations and asymmetries' },
    ...{ example: circleExample, mayMiss: true },
  })
  circle(@Param() { allianceId }: AllianceParam, @Query() query: MomentQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, circleOf);
  }

  @View('parties/:partyId', {
    ...{
      id: 'show-party',
      fr: 'Une partie prenante et son profil',
      en: 'A party and its profile',
      example: detailsExample,
    },
  })
  async show(
    @Param() { allianceId, partyId }: PartyParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const party = await partyDetails(db, owner, partyId, {
        ...{ language, day },
        evidence: await evidenceByRevision(db, owner, state, { language, day }),
      });
      if (!party) throw notFound('party', partyId);
      const onEvidence = await listEvidence(db, owner, state, { language, day, partyId });
      return { ...pendingOn(state, day, language)(party), onEvidence };
    });
  }
}
