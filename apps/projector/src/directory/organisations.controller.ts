import { Param, Query } from '@nestjs/common';
import { PartyRole, Stage } from '@alliage/events';
import { Id, OneOf, type Language } from '@alliage/platform';
import { ORGANISATION_ALLIANCE_SORTS, organisationAlliances, organisationDuplicates } from '@alliage/projections';
import { DayText, SortedBy } from '../routes/fields.ts';
import { AfterQuery, PageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { today } from '../views/today.ts';
import { notFound, Views } from '../views/views.ts';
import { duplicatesExample, placesExample } from './organisations.example.ts';

const optional = true as const;
const STATUSES = ['open', 'suspended', 'closed'] as const;

class IdParam {
  @Id({ fr: 'L’identifiant.', en: 'The id.' }) id!: string;
}
class PlacesQuery extends PageQuery {
  @OneOf({ fr: 'Rôle.', en: 'Role.', values: PartyRole.options, optional }) role?: PartyRole;
  @OneOf({ fr: 'Étape de l’alliance.', en: 'Stage of the alliance.', values: Stage.options, optional }) stage?: Stage;
  @OneOf({ fr: 'État de l’alliance.', en: 'Status of the alliance.', values: STATUSES, optional })
  status?: (typeof STATUSES)[number];
  @OneOf({
    fr: 'Ses places de ce jour-là, ou toutes.',
    en: 'Its places of that day, or all.',
    values: ['present', 'all'],
    optional,
  })
  who?: 'present' | 'all';
  @SortedBy(ORGANISATION_ALLIANCE_SORTS)
  sort?: (typeof ORGANISATION_ALLIANCE_SORTS)[number];
  @DayText({ fr: 'Places de ce jour ; aujourd’hui par défaut.', en: 'Places of this day; default: today.', optional })
  day?: string;
}

/** One organisation across its alliances (section 1), and those that may be the same one (R35). */
@ViewController({ fr: 'Annuaire', en: 'Directory' }, 'organisations/:id')
export class OrganisationsController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('alliances', {
    id: 'list-alliances-of-organisation',
    fr: 'Les alliances d’une organisation',
    en: 'The alliances of an organisation',
    example: placesExample,
  })
  async alliances(@Param() { id }: IdParam, @Query() query: PlacesQuery, @AskedLanguage() language: Language) {
    const day = query.day ?? today();
    const found = await this.views.ask((db) => organisationAlliances(db, id, { ...query, language, day }));
    if (!found) throw notFound('organisation', id);
    return found;
  }

  @View('duplicates', {
    id: 'list-possible-duplicates',
    fr: 'Doublons possibles d’une organisation',
    en: 'Possible duplicates of an organisation',
    example: duplicatesExample,
  })
  async duplicates(@Param() { id }: IdParam, @Query() _query: AfterQuery) {
    const found = await this.views.ask((db) => organisationDuplicates(db, id));
    if (!found) throw notFound('organisation', id);
    return found;
  }
}
