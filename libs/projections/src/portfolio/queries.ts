import { label } from '@alliage/domain';
import { sayWhen, type AllianceType, type Closing, type Language, type PartyRole, type Stage } from '@alliage/events';
import type { Kysely, SelectQueryBuilder } from 'kysely';
import { plainWords } from '../contract/words.ts';
import type { Views } from '../projections.ts';
import { organisationNames, networkNames } from '../query/names.ts';
import { unnamedParties, type UnnamedParties } from '../reports/queries.ts';
import { contains, pageOf, type Page, type PageRequest } from '../query/page.ts';
import type { PortfolioStatus } from './tables.ts';

export interface PortfolioFilter {
  readonly stage?: Stage | undefined;
  readonly status?: PortfolioStatus | undefined;
  readonly type?: AllianceType | undefined;
  /** Name of a theme or territory, whatever its accents and case, or its official code. */
  readonly theme?: string | undefined;
  readonly territory?: string | undefined;
  /** An organisation that is a party on that day, in whatever role. */
  readonly organisation?: string | undefined;
  /** The same; with both, both are parties. */
  readonly party?: string | undefined;
  readonly network?: string | undefined;
  readonly demonstration?: boolean | undefined;
  /** The chapters of an alliance (section 7). */
  readonly parent?: string | undefined;
  /** Free words: each must be found in name, purpose, themes, territories, or the name of a party. */
  readonly words?: string | undefined;
}

export const PORTFOLIO_SORTS = [
  'name',
  '-name',
  'stage',
  '-stage',
  'began',
  '-began',
  'activity',
  '-activity',
] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];
/** Stages are sorted by the day on which they were entered, activity by that of what happened last. */
const SORT_COLUMNS = { name: 'nameKey', stage: 'stageKey', began: 'beganKey', activity: 'lastKey' } as const;

export interface PortfolioRequest extends PortfolioFilter, PageRequest {
  /** `YYYY-MM-DD`: who is a party, and what it is called. */
  readonly day: string;
  readonly sort?: PortfolioSort | undefined;
  /** The language in which names and words are wanted beside ids, codes and dates; without it, none are. */
  readonly names?: Language | undefined;
}

export interface PortfolioEntry {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage | null;
  readonly stageName?: string | null;
  readonly stageOn: string;
  readonly stageWhen?: string;
  readonly status: PortfolioStatus;
  readonly outcome: string | null;
  readonly outcomeName?: string | null;
  readonly cycle: number;
  readonly began: string;
  readonly beganWhen?: string;
  readonly demonstration: boolean;
  readonly types: readonly string[];
  readonly typeNames?: readonly string[];
  readonly themes: readonly string[];
  readonly territories: readonly string[];
  readonly parties: readonly {
    readonly partyId: string;
    readonly organisationId: string;
    readonly role: PartyRole;
    readonly roleName?: string;
    readonly name?: string | null;
  }[];
  /** R37: parties by report only, without their names; `count` null where the source does not say how many. */
  readonly unnamed: readonly UnnamedParties[];
  readonly networks: readonly { readonly networkId: string; readonly name?: string | null }[];
}

type Alliances<O> = SelectQueryBuilder<Views, 'portfolio_alliance', O>;

function tagged<O>(query: Alliances<O>, kind: 'theme' | 'territory' | 'type', value: string): Alliances<O> {
  return query.where((e) =>
    e.exists(
      e
        .selectFrom('portfolio_tag as t')
        .select('t.owner')
        .whereRef('t.owner', '=', 'portfolio_alliance.owner')
        .where('t.kind', '=', kind)
        .where((one) => one.or([one('t.tagKey', '=', plainWords(value)), one('t.code', '=', value)])),
    ),
  );
}

/** Parties of an alliance on a day; its own table, so that each may be looked for. */
const partiesOn = (db: Kysely<Views>, day: string) =>
  db.selectFrom('portfolio_party as p').where('p.fromDay', '<=', day).where('p.untilDay', '>=', day);

/** The alliances that fit. */
export function filtered(db: Kysely<Views>, wanted: PortfolioFilter & { readonly day: string }) {
  const { stage, status, type, theme, territory, network, demonstration, parent, words, day } = wanted;
  let query = db.selectFrom('portfolio_alliance');
  if (stage !== undefined) query = query.where('stage', '=', stage);
  if (status !== undefined) query = query.where('status', '=', status);
  if (demonstration !== undefined) query = query.where('demonstration', '=', demonstration ? 1 : 0);
  if (type !== undefined) query = tagged(query, 'type', type);
  if (theme !== undefined) query = tagged(query, 'theme', theme);
  if (territory !== undefined) query = tagged(query, 'territory', territory);
  for (const organisation of [wanted.organisation, wanted.party]) {
    if (organisation === undefined) continue;
    const owners = partiesOn(db, day).where('p.organisationId', '=', organisation).select('p.owner');
    query = query.where('owner', 'in', owners);
  }
  if (network !== undefined) {
    const owners = db
      .selectFrom('portfolio_network')
      .where('networkId', '=', network)
      .where('portfolio_network.fromDay', '<=', day)
      .where('portfolio_network.untilDay', '>=', day)
      .select('portfolio_network.owner');
    query = query.where('owner', 'in', owners);
  }
  if (parent !== undefined) {
    const owners = db.selectFrom('chapter_under').where('parentId', '=', parent).select('chapter_under.owner');
    query = query.where('owner', 'in', owners);
  }
  for (const word of plainWords(words ?? '')
    .split(' ')
    .filter(Boolean)) {
    const ofParties = partiesOn(db, day)
      .innerJoin('directory_organisation as o', 'o.id', 'p.organisationId')
      .where(contains('o.nameKey', word))
      .select('p.owner');
    query = query.where((e) => e.or([contains('words', word), e('owner', 'in', ofParties)]));
  }
  return query;
}

/** The alliances that fit, each with its tags and parties of that day. */
export async function listAlliances(db: Kysely<Views>, request: PortfolioRequest): Promise<Page<PortfolioEntry>> {
  const { sort = 'name', day, names } = request;
  const column = SORT_COLUMNS[sort.replace('-', '') as keyof typeof SORT_COLUMNS];
  const order = { columns: [column, 'owner'], descending: sort.startsWith('-') };
  const columns = [
    'owner',
    'name',
    'stage',
    'stageOn',
    'status',
    'outcome',
    'cycle',
    'began',
    'demonstration',
  ] as const;
  const page = await pageOf(filtered(db, request).select(columns), order, request);
  const owners = page.items.map(({ owner }) => owner);
  const [tags, parties, networks] = await besides(db, owners, day);
  const unnamed = await unnamedParties(db, owners);
  const organisations = names
    ? await organisationNames(
        db,
        parties.map((p) => p.organisationId),
        day,
      )
    : undefined;
  const networksNamed = names
    ? await networkNames(
        db,
        networks.map((n) => n.networkId),
      )
    : undefined;
  const items = page.items.map(({ owner, stage, demonstration, ...said }) => {
    const mine = tags.filter((tag) => tag.owner === owner);
    const tagsOf = (kind: string) => mine.filter((tag) => tag.kind === kind).map((tag) => tag.name);
    return {
      id: owner.slice('alliance-'.length),
      ...said,
      stage: stage === '' ? null : stage,
      ...(names && inWords({ ...said, stage, types: tagsOf('type') as AllianceType[] }, names)),
      demonstration: demonstration === 1,
      types: tagsOf('type'),
      themes: tagsOf('theme'),
      territories: tagsOf('territory'),
      parties: parties
        .filter((p) => p.owner === owner)
        .map(({ partyId, organisationId, role }) => ({
          ...{ partyId, organisationId, role: role as PartyRole },
          ...(names && { roleName: label('party-role', role as PartyRole, names) }),
          ...(organisations && { name: organisations.get(organisationId) ?? null }),
        })),
      // R37: by report only, without their names; they are in no base.
      unnamed: unnamed.get(owner) ?? [],
      networks: networks
        .filter((n) => n.owner === owner)
        .map(({ networkId }) => ({
          networkId,
          ...(networksNamed ? { name: networksNamed.get(networkId) ?? null } : {}),
        })),
    };
  });
  return { ...page, items };
}

type Coded = Pick<PortfolioEntry, 'stageOn' | 'began'> & {
  readonly stage: Stage | '';
  readonly outcome: Closing | null;
  readonly types: readonly AllianceType[];
};

/** What people call the codes and dates of an entry. */
const inWords = ({ stage, stageOn, outcome, began, types }: Coded, language: Language) => ({
  stageName: stage === '' ? null : label('stage', stage, language),
  stageWhen: sayWhen(stageOn, language),
  outcomeName: outcome === null ? null : label('closing', outcome, language),
  beganWhen: sayWhen(began, language),
  typeNames: types.map((type) => label('alliance-type', type, language)),
});

async function besides(db: Kysely<Views>, owners: readonly string[], day: string) {
  if (owners.length === 0) return [[], [], []] as const;
  const tags = db
    .selectFrom('portfolio_tag')
    .selectAll()
    .where('owner', 'in', owners)
    .orderBy('owner')
    .orderBy('kind')
    .orderBy('place');
  const parties = partiesOn(db, day)
    .selectAll()
    .where('p.owner', 'in', owners)
    .orderBy('p.owner')
    .orderBy('p.revision');
  const networks = db
    .selectFrom('portfolio_network')
    .selectAll()
    .where('owner', 'in', owners)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .orderBy('owner')
    .orderBy('networkId');
  return [await tags.execute(), await parties.execute(), await networks.execute()] as const;
}
