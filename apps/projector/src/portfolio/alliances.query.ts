import { AllianceType, Stage } from '@alliage/events';
import { Id, OneOf, Words } from '@alliage/platform';
import { PORTFOLIO_SORTS, type PortfolioSort, type PortfolioStatus } from '@alliage/projections';
import { FreeWords, SortedBy, YesNoText } from '../routes/fields.ts';
import { OrganisationId, StageText } from './alliances.fields.ts';
import { PageQuery } from '../routes/queries.dto.ts';

const optional = true as const;

/** What every list of alliances is filtered and sorted by. */
export class AlliancesOfNetworkQuery extends PageQuery {
  @StageText({
    fr: 'Étape : son code, ou son nom (« avant-projet », « expérimentation »).',
    en: 'Stage: its code, or its name ("pre-project", "experimentation").',
    optional,
  })
  stage?: Stage;
  @OneOf({
    fr: 'Ouverte, suspendue ou close.',
    en: 'Open, suspended or closed.',
    values: ['open', 'suspended', 'closed'],
    optional,
  })
  status?: PortfolioStatus;
  @OneOf({ fr: 'Type d’alliance.', en: 'Type of alliance.', values: AllianceType.options, optional })
  type?: AllianceType;
  @Words({
    fr: 'Thème, par son nom ou son code.',
    en: 'Theme, by its name or code.',
    length: 'short',
    optional,
    example: 'habitat',
  })
  theme?: string;
  @Words({
    fr: 'Territoire, par son nom ou son code.',
    en: 'Territory, by its name or code.',
    length: 'short',
    optional,
    example: '38',
  })
  territory?: string;
  @OrganisationId({
    fr: 'Organisation partie prenante aujourd’hui.',
    en: 'An organisation that is a party today.',
    optional,
  })
  organisation?: string;
  @OrganisationId({ fr: 'La même chose que « organisation ».', en: 'The same as "organisation".', optional })
  party?: string;
  @Id({ fr: 'Alliance mère : ses déclinaisons territoriales.', en: 'A parent: its chapters.', optional })
  parent?: string;
  @FreeWords('jardins')
  words?: string;
  @YesNoText({
    fr: 'Démonstrations seulement (true), ou aucune (false).',
    en: 'Demonstrations only (true), or none (false).',
    example: false,
    optional,
  })
  demonstration?: boolean;
  @SortedBy(PORTFOLIO_SORTS)
  sort?: PortfolioSort;
}

/** And by the network in which they are placed. */
export class AlliancesQuery extends AlliancesOfNetworkQuery {
  @Id({ fr: 'Réseau où l’alliance est placée.', en: 'A network in which the alliance is placed.', optional })
  network?: string;
}
