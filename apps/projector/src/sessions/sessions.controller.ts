import { Param, Query } from '@nestjs/common';
import { BodyKind } from '@alliage/events';
import { Id, OneOf, type Language } from '@alliage/platform';
import {
  listSessions,
  oneSession,
  reportedSession,
  reportedSessions,
  SESSION_SORTS,
  SESSION_STATUSES,
  type SessionStatus,
} from '@alliage/projections';
import { FromDay, UntilDay } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { notFound, Views } from '../views/views.ts';
import { liveOf } from './live.ts';
import { listExample, oneExample } from './sessions.example.ts';

const optional = true as const;
const forms = ['meeting', 'consultation'] as const;

class SessionsQuery extends MomentPageQuery {
  @Id({ fr: 'Instance.', en: 'Body.', optional }) body?: string;
  @OneOf({ fr: 'Sorte d’instance.', en: 'Kind of body.', values: BodyKind.options, optional }) kind?: BodyKind;
  @OneOf({ fr: 'Où elle en est.', en: 'How far it is.', values: SESSION_STATUSES, optional }) status?: SessionStatus;
  @OneOf({ fr: 'Réunion ou consultation écrite.', en: 'Meeting or written consultation.', values: forms, optional })
  form?: (typeof forms)[number];
  @FromDay() from?: string;
  @UntilDay() until?: string;
  @OneOf({
    fr: 'Ordre ; « - » : les dernières d’abord.',
    en: 'Order; "-": latest first.',
    values: SESSION_SORTS,
    optional,
  })
  sort?: (typeof SESSION_SORTS)[number];
}
class SessionParam extends AllianceParam {
  @Id({ fr: 'La séance.', en: 'The session.' }) sessionId!: string;
}

@ViewController({ fr: 'Séances', en: 'Sessions' }, 'alliances/:allianceId/sessions')
export class SessionsController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('', {
    ...{ id: 'list-sessions', fr: 'Séances et consultations', en: 'Sessions and consultations' },
    ...{ example: listExample, mayMiss: true },
  })
  list(@Param() { allianceId }: AllianceParam, @Query() query: SessionsQuery, @AskedLanguage() language: Language) {
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => ({
      ...(await listSessions(db, owner, { ...query, language })),
      reported: await reportedSessions(db, owner, { language, day }),
    }));
  }

  @View(':sessionId', {
    ...{ id: 'show-session', fr: 'Une séance : ordre du jour, présences, quorum, voix, compte rendu' },
    ...{ en: 'A session: agenda, attendance, quorum, voices, minutes', example: oneExample },
  })
  async one(
    @Param() { allianceId, sessionId }: SessionParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const session = await oneSession(db, owner, sessionId, { language, day });
      const reported = session ? undefined : await reportedSession(db, owner, sessionId, { language, day });
      if (reported) return reported;
      if (!session) throw notFound('thing', sessionId);
      return {
        reported: false as const,
        ...session,
        live: state ? await liveOf(db, owner, state, sessionId, day) : null,
      };
    });
  }
}
