import { dayOf, sayWhen, type Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse, parseOr } from '../contract/columns.ts';
import { plainWords } from '../contract/words.ts';
import type { Views } from '../projections.ts';
import { organisationNames, personNames } from '../query/names.ts';
import { contains, pageOf, type PageRequest } from '../query/page.ts';
import { numberOr, provenanceSaid } from '../reports/words.ts';

type Db = Kysely<Views>;
interface Asked {
  readonly language: Language;
  /** The day whose names, facilitators and members are wanted. */
  readonly day: string;
}
export interface NetworksRequest extends PageRequest, Asked {
  readonly words?: string | undefined;
}
export interface NetworkMembersRequest extends PageRequest, Asked {
  /** Members of that day only; otherwise all that ever were. */
  readonly present?: boolean | undefined;
}

const dated = (on: string, language: Language) => ({ on, when: sayWhen(on, language) });
const holds = ({ fromDay, untilDay }: { fromDay: string; untilDay: string }, day: string) =>
  fromDay <= day && day <= untilDay;

/** The networks that fit, by name, each with how many alliances are placed in it on that day. */
export async function listNetworks(db: Db, request: NetworksRequest) {
  let query = db
    .selectFrom('directory_network as n')
    .leftJoin('network_network as w', 'w.owner', 'n.owner')
    .select(['n.owner', 'n.id', 'n.name', 'n.territories', 'n.themes', 'w.demonstration', 'w.founded']);
  for (const word of plainWords(request.words ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where(contains('n.nameKey', word));
  const page = await pageOf(query, { columns: ['n.nameKey', 'n.owner'] }, request);
  const placed = await alliancesPlaced(
    db,
    page.items.map(({ id }) => id),
    request.day,
  );
  const items = page.items.map(({ id, name, territories, themes, demonstration, founded }) => ({
    ...{ id, name, territories: parse(territories), themes: parse(themes) },
    demonstration: demonstration === 1,
    founded: founded === null ? null : dated(founded, request.language),
    alliances: placed.get(id) ?? 0,
  }));
  return { ...page, items };
}

async function alliancesPlaced(db: Db, ids: readonly string[], day: string): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('portfolio_network')
    .select(['networkId', (e) => e.fn.countAll().as('n')])
    .where('networkId', 'in', ids)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .groupBy('networkId')
    .execute();
  return new Map(rows.map(({ networkId, n }) => [networkId, Number(n)]));
}

/** A network: what it is called, who facilitates it, its members or their number, and the alliances that are or were placed in it. */
export async function networkDetails(db: Db, id: string, { day, language }: Asked) {
  const row = await db
    .selectFrom('directory_network as n')
    .leftJoin('network_network as w', 'w.owner', 'n.owner')
    .selectAll('n')
    .select(['w.founded', 'w.opened', 'w.demonstration', 'w.facilitating', 'w.provenance'])
    .where('n.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const facilitators = await db
    .selectFrom('network_facilitator')
    .selectAll()
    .where('owner', '=', row.owner)
    .orderBy('revision')
    .execute();
  const facilitating = parseOr(row.facilitating, [] as readonly string[]);
  const organisations = await organisationNames(
    db,
    [...facilitating, ...facilitators.map(({ organisationId }) => organisationId)],
    day,
  );
  const persons = await personNames(
    db,
    facilitators.map(({ personId }) => personId),
  );
  return {
    ...{ id: row.id, name: row.name, territories: parse(row.territories), themes: parse(row.themes) },
    demonstration: row.demonstration === 1,
    founded: row.founded === null ? null : dated(row.founded, language),
    /** R37: what lies before may be reported. */
    cutOver: row.opened === null ? null : dayOf(row.opened, 'Europe/Paris'),
    provenance: row.provenance === null ? null : provenanceSaid(parse(row.provenance), language),
    facilitatingOrganisations: facilitating.map((organisationId) => ({
      organisationId,
      name: organisations.get(organisationId) ?? null,
    })),
    facilitators: facilitators.map((term) => {
      const { organisationId, personId, from, until, ended, provenance } = term;
      return {
        ...{ organisationId, organisation: organisations.get(organisationId) ?? null },
        ...{ personId, name: persons.get(personId)?.name ?? null, function: persons.get(personId)?.function ?? null },
        ...{ from, until: ended ?? until, present: holds(term, day) },
        ...{ when: sayWhen(from, language), provenance: provenanceSaid(parse(provenance), language) },
      };
    }),
    members: await membersCounted(db, row.owner, { day, language }),
    alliances: await alliancesOf(db, id, { day, language }),
  };
}

/** How many members are listed on a day, and the number that was given last where they are not. */
async function membersCounted(db: Db, owner: string, { day, language }: Asked) {
  const { n } = await db
    .selectFrom('network_member')
    .select((e) => e.fn.countAll().as('n'))
    .where('owner', '=', owner)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .executeTakeFirstOrThrow();
  const counts = await db
    .selectFrom('network_count')
    .selectAll()
    .where('owner', '=', owner)
    .where('fromDay', '<=', day)
    .orderBy('fromDay')
    .orderBy('revision')
    .execute();
  const last = counts.at(-1);
  return {
    listed: Number(n),
    counted: last
      ? {
          ...{ value: last.value, unit: last.unit, ...dated(last.on, language) },
          said: `${last.value} ${last.unit}`,
          provenance: provenanceSaid(parse(last.provenance), language),
        }
      : { ...numberOr(undefined, language), unit: null, on: null, when: null, provenance: null },
  };
}

async function alliancesOf(db: Db, id: string, { day, language }: Asked) {
  const alliances = await db
    .selectFrom('portfolio_network as n')
    .innerJoin('portfolio_alliance as a', 'a.owner', 'n.owner')
    .select(['a.owner', 'a.name', 'a.stage', 'a.status', 'n.fromDay', 'n.untilDay', 'n.on', 'n.left'])
    .where('n.networkId', '=', id)
    .orderBy('a.nameKey')
    .orderBy('a.owner')
    .orderBy('n.revision')
    .execute();
  return alliances.map(({ owner, name, stage, status, on, left, ...days }) => ({
    ...{ id: owner.slice('alliance-'.length), name, stage: stage === '' ? null : stage, status },
    ...{ from: on, when: sayWhen(on, language), until: left, present: holds(days, day) },
  }));
}

/** The members of a network, by name, with the days on which they are or were so; undefined where there is no such network. */
export async function listNetworkMembers(db: Db, id: string, request: NetworkMembersRequest) {
  const owner = `network-${id}`;
  const found = await db.selectFrom('directory_network').select('id').where('owner', '=', owner).executeTakeFirst();
  if (!found) return undefined;
  const { day, language, present } = request;
  let query = db
    .selectFrom('network_member as m')
    .innerJoin('directory_organisation as o', 'o.id', 'm.organisationId')
    .selectAll('m')
    .select('o.kind')
    .where('m.owner', '=', owner);
  if (present === true) query = query.where('m.fromDay', '<=', day).where('m.untilDay', '>=', day);
  const page = await pageOf(query, { columns: ['o.nameKey', 'o.owner', 'm.revision'] }, request);
  const names = await organisationNames(
    db,
    page.items.map(({ organisationId }) => organisationId),
    day,
  );
  const items = page.items.map((row) => ({
    ...{ organisationId: row.organisationId, name: names.get(row.organisationId) ?? null, kind: row.kind },
    ...{ joined: dated(row.on, language), left: row.left === null ? null : dated(row.left, language) },
    present: holds(row, day),
    provenance: provenanceSaid(parse(row.provenance), language),
  }));
  return { ...page, items, counted: (await membersCounted(db, owner, request)).counted };
}
