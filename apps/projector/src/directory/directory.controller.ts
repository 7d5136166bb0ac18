import { Param, Query } from '@nestjs/common';
import { OrganisationKind } from '@alliage/events';
import { Id, OneOf, Words, type Language } from '@alliage/platform';
import { listOrganisations, organisationDetails, personDetails } from '@alliage/projections';
import { DayText, SortedBy, YesNoText } from '../routes/fields.ts';
import { AfterQuery, PageQuery } from '../routes/queries.dto.ts';
import { AskedLanguage, View, ViewController } from '../routes/view-routes.ts';
import { today } from '../views/today.ts';
import { notFound, Views } from '../views/views.ts';
import { organisationExample, organisationsExample, personExample } from './directory.example.ts';

const optional = true as const;

class IdParam {
  @Id({ fr: 'L’identifiant.', en: 'The id.' }) id!: string;
}
class DayQuery extends AfterQuery {
  @DayText({
    fr: 'Noms et places de ce jour ; aujourd’hui par défaut.',
    en: 'Names and places of this day; default: today.',
    optional,
  })
  day?: string;
}
class OrganisationsQuery extends PageQuery {
  @OneOf({ fr: 'Nature.', en: 'Kind.', values: OrganisationKind.options, optional }) kind?: OrganisationKind;
  @YesNoText({ fr: 'Tête de réseau.', en: 'Network head.', optional }) networkHead?: boolean;
  @Words({ fr: 'Mots du nom.', en: 'Words of the name.', length: 'short', optional, example: 'foyers' }) words?: string;
  @Words({ fr: 'Numéro SIREN ou RNA.', en: 'SIREN or RNA number.', length: 40, optional, example: '123456789' })
  officialNumber?: string;
  @Id({ fr: 'Organisation dont elles font partie.', en: 'Organisation that they are part of.', optional })
  partOf?: string;
  @YesNoText({
    fr: 'Seulement celles qui sont peut-être inscrites deux fois.',
    en: 'Only those that may be there twice.',
    optional,
  })
  duplicates?: boolean;
  @SortedBy(['name', '-name'])
  sort?: 'name' | '-name';
  @DayText({ fr: 'Noms de ce jour ; aujourd’hui par défaut.', en: 'Names of this day; default: today.', optional })
  day?: string;
}
@ViewController({ fr: 'Annuaire', en: 'Directory' })
export class DirectoryController {
  private readonly views: Views;
  constructor(views: Views) {
    this.views = views;
  }

  @View('organisations', {
    id: 'list-organisations',
    fr: 'Organisations',
    en: 'Organisations',
    example: organisationsExample,
  })
  organisations(@Query() query: OrganisationsQuery, @AskedLanguage() language: Language) {
    return this.views.ask((db) => listOrganisations(db, { ...query, language, day: query.day ?? today() }));
  }

  @View('organisations/:id', {
    id: 'show-organisation',
    fr: 'Une organisation et ses alliances',
    en: 'An organisation and its alliances',
    example: organisationExample,
  })
  async organisation(
    @Param() { id }: IdParam,
    @Query() { day = today() }: DayQuery,
    @AskedLanguage() language: Language,
  ) {
    const found = await this.views.ask((db) => organisationDetails(db, id, { language, day }));
    if (!found) throw notFound('organisation', id);
    return found;
  }

  @View('persons/:id', { id: 'show-person', fr: 'Une personne', en: 'A person', example: personExample })
  async person(@Param() { id }: IdParam, @Query() { day = today() }: DayQuery, @AskedLanguage() language: Language) {
    const found = await this.views.ask((db) => personDetails(db, id, { language, day }));
    if (!found) throw notFound('person', id);
    return found;
  }
}
