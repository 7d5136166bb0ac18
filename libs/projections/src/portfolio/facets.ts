import { label } from '@alliage/domain';
import type { Language } from '@alliage/events';
import { sql, type Kysely } from 'kysely';
import type { Views } from '../projections.ts';
import { networkNames, organisationNames } from '../query/names.ts';
import { statusName } from './words.ts';
import { filtered, type PortfolioFilter } from './queries.ts';

export interface FacetsRequest extends PortfolioFilter {
  readonly day: string;
  readonly language: Language;
}
/** Those that are parties to most alliances: enough to choose from, however many there are. */
const MOST_PARTIES = 200;
const counted = sql<number>`count(*)`.as('n');

/** How the alliances that fit are spread over stages, territories, themes… An alliance of two territories counts in both. */
export async function portfolioFacets(db: Kysely<Views>, request: FacetsRequest) {
  const { day, language } = request;
  const owners = filtered(db, request).select('owner');
  const stages = await filtered(db, request).select(['stage', counted]).groupBy('stage').orderBy('stage').execute();
  const statuses = await filtered(db, request)
    .select(['status', counted])
    .groupBy('status')
    .orderBy('status')
    .execute();
  const tags = await db
    .selectFrom('portfolio_tag')
    .select(['kind', 'tagKey', (e) => e.fn.min('name').as('name'), (e) => e.fn.min('code').as('code'), counted])
    .where('kind', 'in', ['theme', 'territory'])
    .where('owner', 'in', owners)
    .groupBy(['kind', 'tagKey'])
    .orderBy('kind')
    .orderBy('n', 'desc')
    .orderBy('tagKey')
    .execute();
  const networks = await db
    .selectFrom('portfolio_network')
    .select(['networkId', counted])
    .where('owner', 'in', owners)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .groupBy('networkId')
    .orderBy('n', 'desc')
    .orderBy('networkId')
    .execute();
  const names = await networkNames(
    db,
    networks.map(({ networkId }) => networkId),
  );
  const parties = await db
    .selectFrom('portfolio_party')
    .select(['organisationId', (e) => e.fn.count<number>('owner').distinct().as('n')])
    .where('owner', 'in', owners)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .groupBy('organisationId')
    .orderBy('n', 'desc')
    .orderBy('organisationId')
    .limit(MOST_PARTIES)
    .execute();
  const organisations = await organisationNames(
    db,
    parties.map(({ organisationId }) => organisationId),
    day,
  );
  const tagged = (wanted: 'theme' | 'territory') =>
    tags.filter(({ kind }) => kind === wanted).map(({ name, code, n }) => ({ name, code, count: Number(n) }));
  return {
    stages: stages.map(({ stage, n }) => ({
      ...{ stage: stage === '' ? null : stage, count: Number(n) },
      name: stage === '' ? null : label('stage', stage, language),
    })),
    statuses: statuses.map(({ status, n }) => ({ status, name: statusName(status, language), count: Number(n) })),
    territories: tagged('territory'),
    themes: tagged('theme'),
    parties: parties.map(({ organisationId, n }) => ({
      ...{ organisationId, name: organisations.get(organisationId) ?? null, count: Number(n) },
    })),
    networks: networks.map(({ networkId, n }) => ({
      ...{ networkId, name: names.get(networkId) ?? null, count: Number(n) },
    })),
  };
}
