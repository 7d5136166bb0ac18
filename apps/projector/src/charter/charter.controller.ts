import { Param, Query } from '@nestjs/common';
import { signaturesMissing, type AllianceState } from '@alliage/domain';
import { spanOfDay } from '@alliage/events';
import { OneOf, type Language } from '@alliage/platform';
import {
  CHARTER_SORTS,
  CHARTER_STATUSES,
  evidenceByRevision,
  listCharters,
  oneCharter,
  type CharterStatus,
} from '@alliage/projections';
import { SortedBy, WholeText } from '../routes/fields.ts';
import { AllianceParam, MomentPageQuery, MomentQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { AllianceStates } from '../views/states.ts';
import { notFound, Views } from '../views/views.ts';
import { versionExample, versionsExample } from './charter.example.ts';

const optional = true as const;

class CharterQuery extends MomentPageQuery {
  @OneOf({ fr: 'Où elle en est.', en: 'How it stands.', values: CHARTER_STATUSES, optional }) status?: CharterStatus;
  @SortedBy(CHARTER_SORTS)
  sort?: (typeof CHARTER_SORTS)[number];
}

class VersionParam extends AllianceParam {
  @WholeText({ fr: 'Le numéro de la version.', en: 'The number of the version.', min: 1, max: 1_000_000 })
  version!: number;
}

@ViewController({ fr: 'Charte', en: 'Charter' }, 'alliances/:allianceId/charter')
export class CharterController {
  private readonly views: Views;
  private readonly states: AllianceStates;
  constructor(views: Views, states: AllianceStates) {
    this.views = views;
    this.states = states;
  }

  @View('', {
    ...{ id: 'list-charter-versions', fr: 'Versions de la charte', en: 'Versions of the charter' },
    ...{ example: versionsExample, mayMiss: true },
  })
  async list(
    @Param() { allianceId }: AllianceParam,
    @Query() query: CharterQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const evidence = await evidenceByRevision(db, owner, state, { language, day });
      const page = await listCharters(db, owner, { ...query, language, day, evidence });
      return { ...page, items: page.items.map((version) => withMissing(version, state, day)) };
    });
  }

  @View('versions/:version', {
    ...{ id: 'show-charter-version', fr: 'Une version de la charte, en entier', en: 'One version of the charter' },
    example: versionExample,
  })
  async one(
    @Param() { allianceId, version }: VersionParam,
    @Query() query: MomentQuery,
    @AskedLanguage() language: Language,
  ) {
    const state = await this.states.load(allianceId, query);
    return this.views.ofAlliance(allianceId, { ...query, language }, async (db, owner, { day }) => {
      const evidence = await evidenceByRevision(db, owner, state, { language, day });
      const charter = await oneCharter(db, owner, version, { language, day, evidence });
      if (!charter) throw notFound('thing', String(version));
      return withMissing(charter, state, day);
    });
  }
}

/** R39: whose signature is still missing is asked of the domain, for today: who has left meanwhile is asked no more. */
function withMissing<V extends { version: number; signatories: readonly { partyId: string }[] }>(
  charter: V,
  state: AllianceState | undefined,
  day: string,
) {
  const known = state?.charters.find(({ version, inForce }) => version === charter.version && inForce === undefined);
  const missing = state && known ? signaturesMissing(state, known, spanOfDay(day)) : [];
  return { ...charter, missing: charter.signatories.filter(({ partyId }) => missing.includes(partyId)) };
}
