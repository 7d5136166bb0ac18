import { Param, Query } from '@nestjs/common';
import { Id, OneOf, type Language } from '@alliage/platform';
import {
  bodyDetails,
  crossSeats,
  findBody,
  listBodies,
  listMembers,
  MEMBER_SORTS,
  notConstituted,
  reportedSeats as seats,
  roundTable,
  type BodyMeant,
  type Moment,
} from '@alliage/projections';
import { AllianceParam, MomentPageQuery, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { notFound, Views } from '../views/views.ts';
import * as example from './bodies.example.ts';
import { completenessOf } from './completeness.ts';

const optional = true as const;
const kinds = ['political', 'technical', 'project-team'] as const;
const who = {
  fr: 'Ceux d’aujourd’hui (sinon), ou tous ceux qu’il y a eu.',
  en: 'Those of today (otherwise), or all that ever were.',
  values: ['present', 'all'],
  optional,
};
const sort = { fr: 'Ordre ; « - » : à rebours.', en: 'Order; "-": backwards.', values: MEMBER_SORTS, optional };

class BodiesQuery extends MomentPageQuery {
  @OneOf({ fr: 'Sorte d’instance.', en: 'Kind of body.', values: kinds, optional }) kind?: (typeof kinds)[number];
  @OneOf(who) who?: 'present' | 'all';
  @OneOf(sort) sort?: (typeof MEMBER_SORTS)[number];
}
class MembersQuery extends MomentPageQuery {
  @Id({ fr: 'Membres de cet allié.', en: 'Members of this ally.', optional }) party?: string;
  @OneOf(who) who?: 'present' | 'all';
  @OneOf(sort) sort?: (typeof MEMBER_SORTS)[number];
}
class BodyParam extends AllianceParam {
  @Id({ fr: 'L’instance.', en: 'The body.' }) bodyId!: string;
}
class ProjectParam extends AllianceParam {
  @Id({ fr: 'Le chantier.', en: 'The project.' }) projectId!: string;
}

@ViewController({ fr: 'Instances', en: 'Bodies' }, 'alliances/:allianceId')
export class BodiesController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('bodies', {
    ...{ id: 'list-bodies', fr: 'Comités et équipes projet', en: 'Committees and project teams' },
    ...{ example: example.listExample, mayMiss: true },
  })
  list(@Param() { allianceId }: AllianceParam, @Query() query: BodiesQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, listBodies);
  }

  @View('bodies/:bodyId', {
    ...{ id: 'show-body', fr: 'Une instance', en: 'A body', example: example.committeeExample },
  })
  body(@Param() { allianceId, bodyId }: BodyParam, @Query() query: MomentQuery, @AskedLanguage() language: Language) {
    return this.#one(allianceId, query, { bodyId }, language, bodyId);
  }

  @View('bodies/:bodyId/members', {
    ...{ id: 'list-members', fr: 'Membres d’une instance', en: 'Members of a body', example: example.membersExample },
  })
  members(
    @Param() { allianceId, bodyId }: BodyParam,
    @Query() query: MembersQuery,
    @AskedLanguage() language: Language,
  ) {
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      if (!(await findBody(db, owner, { bodyId }, day))) throw notFound('thing', bodyId);
      return listMembers(db, owner, bodyId, { ...query, language, day });
    });
  }

  @View('political-committee', {
    ...{ id: 'show-political-committee', fr: 'Comité politique', en: 'Political committee', mayMiss: true },
    example: example.committeeExample,
  })
  political(@Param() { allianceId }: AllianceParam, @Query() query: MomentQuery, @AskedLanguage() language: Language) {
    return this.#committee(allianceId, query, 'political', language);
  }

  @View('technical-committee', {
    ...{ id: 'show-technical-committee', fr: 'Comité technique', en: 'Technical committee', mayMiss: true },
    example: { ...example.committeeExample, kind: 'technical', name: 'comité technique' },
  })
  technical(@Param() { allianceId }: AllianceParam, @Query() query: MomentQuery, @AskedLanguage() language: Language) {
    return this.#committee(allianceId, query, 'technical', language);
  }

  @View('projects/:projectId/team', {
    ...{ id: 'show-project-team', fr: 'Équipe d’un chantier', en: 'Team of a project', example: example.teamExample },
  })
  team(
    @Param() { allianceId, projectId }: ProjectParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    return this.#one(allianceId, query, { projectId }, language, projectId);
  }

  @View('round-table', {
    ...{ id: 'show-round-table', fr: 'Tour de table', en: 'Round table', example: example.tableExample, mayMiss: true },
  })
  async table(
    @Param() { allianceId }: AllianceParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const asked = { language, day };
      const completeness = state ? await completenessOf(db, owner, state, 'round-table', asked) : null;
      const reportedSeats = await seats(db, owner, 'round-table', asked);
      return { ...(await roundTable(db, owner, asked)), reportedSeats, completeness };
    });
  }

  @View('cross-seats', {
    ...{ id: 'list-cross-seats', fr: 'Participations croisées', en: 'Cross seats', example: example.crossSeatsExample },
    mayMiss: true,
  })
  crossSeats(@Param() { allianceId }: AllianceParam, @Query() query: MomentQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => ({
      items: await crossSeats(db, owner, { language, day }),
      reported: await seats(db, owner, 'board', { language, day }),
    }));
  }

  async #one(allianceId: string, query: Moment, meant: BodyMeant, language: Language, called: string) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const asked = { language, day };
      const row = await findBody(db, owner, meant, asked.day);
      if (!row) throw notFound('thing', called);
      const details = {
        ...(await bodyDetails(db, owner, row, asked)),
        reportedSeats: await seats(db, owner, row.kind, asked),
      };
      if (row.kind === 'project-team' || !state) return details;
      return { ...details, completeness: await completenessOf(db, owner, state, row.kind, asked) };
    });
  }

  /** A committee that nobody has constituted yet is shown as such, with whom it waits for. */
  async #committee(allianceId: string, query: Moment, kind: 'political' | 'technical', language: Language) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const asked = { language, day };
      const row = await findBody(db, owner, { kind }, asked.day);
      const details = row ? await bodyDetails(db, owner, row, asked) : notConstituted(kind, language);
      const reportedSeats = await seats(db, owner, kind, asked);
      const completeness = state ? await completenessOf(db, owner, state, kind, asked) : null;
      return { ...details, reportedSeats, completeness };
    });
  }
}
