import { label } from '@alliage/domain';
import { sayWhen, type Language, type Openness } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import { plainWords } from '../contract/words.ts';
import type { Views } from '../projections.ts';
import { allianceNames, networkNames } from '../query/names.ts';
import { contains, pageOf, type PageRequest } from '../query/page.ts';
import { provenanceSaid } from '../reports/words.ts';
import type { MEMORY_SORTS } from './queries.ts';

type Db = Kysely<Views>;

export interface LibraryRequest extends PageRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: which alliances are placed in a network. */
  readonly day: string;
  /** Whoever reads as a member or facilitator of this network also reads what is `network` in it (R32). */
  readonly network?: string | undefined;
  /** Only what comes from that network and its alliances. */
  readonly within?: true | undefined;
  readonly alliance?: string | undefined;
  readonly openness?: Exclude<Openness, 'alliance'> | undefined;
  readonly tag?: string | undefined;
  /** Theme or territory of the alliance that a lesson comes from, by name or official code. */
  readonly theme?: string | undefined;
  readonly territory?: string | undefined;
  /** Of demonstrations only, or of none (R30). */
  readonly demonstration?: boolean | undefined;
  /** Free words, each to be found. */
  readonly words?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly sort?: (typeof MEMORY_SORTS)[number] | undefined;
}

const placedIn = (db: Db, network: string, day: string) =>
  db
    .selectFrom('portfolio_network as n')
    .select('n.owner')
    .where('n.networkId', '=', network)
    .where('n.fromDay', '<=', day)
    .where('n.untilDay', '>=', day);

const taggedAs = (db: Db, kind: 'theme' | 'territory', value: string) =>
  db
    .selectFrom('portfolio_tag as t')
    .select('t.owner')
    .where('t.kind', '=', kind)
    .where((e) => e.or([e('t.tagKey', '=', plainWords(value)), e('t.code', '=', value)]));

/** R30: alliances and networks that are demonstrations. */
const demonstrations = (db: Db) =>
  db
    .selectFrom('portfolio_alliance as d')
    .select('d.owner')
    .where('d.demonstration', '=', 1)
    .unionAll(db.selectFrom('network_network as w').select('w.owner').where('w.demonstration', '=', 1));

function filtered(db: Db, request: LibraryRequest) {
  const { network, within, alliance, openness, tag, theme, territory, words = '', from, until, day } = request;
  let query = db.selectFrom('lessons_lesson as l');
  query = query.where((e) => {
    const open = e('l.openness', '=', 'public');
    if (network === undefined) return open;
    const ofNetwork = e.or([e('l.owner', '=', `network-${network}`), e('l.owner', 'in', placedIn(db, network, day))]);
    const opened = e.or([open, e('l.openness', '=', 'network')]);
    return within ? e.and([opened, ofNetwork]) : e.or([open, e.and([opened, ofNetwork])]);
  });
  const { demonstration } = request;
  if (demonstration !== undefined) query = query.where('l.owner', demonstration ? 'in' : 'not in', demonstrations(db));
  if (openness !== undefined) query = query.where('l.openness', '=', openness);
  if (alliance !== undefined) query = query.where('l.owner', '=', `alliance-${alliance}`);
  if (theme !== undefined) query = query.where('l.owner', 'in', taggedAs(db, 'theme', theme));
  if (territory !== undefined) query = query.where('l.owner', 'in', taggedAs(db, 'territory', territory));
  if (from !== undefined) query = query.where('l.untilDay', '>=', from);
  if (until !== undefined) query = query.where('l.fromDay', '<=', until);
  if (tag !== undefined)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('lessons_tag as g')
          .select('g.owner')
          .whereRef('g.owner', '=', 'l.owner')
          .whereRef('g.thingId', '=', 'l.lessonId')
          .where('g.tagKey', '=', plainWords(tag)),
      ),
    );
  for (const word of plainWords(words).split(' ').filter(Boolean)) query = query.where(contains('l.plain', word));
  return query;
}

/** Lessons across alliances and networks (section 7): what is public, and for a network what is its own; latest first unless asked otherwise. */
export async function lessonsLibrary(db: Db, request: LibraryRequest) {
  const { language, sort = '-day' } = request;
  const order = { columns: ['l.sortKey', 'l.owner', 'l.revision', 'l.lessonId'], descending: sort.startsWith('-') };
  const page = await pageOf(filtered(db, request).selectAll('l'), order, request);
  const ids = (kind: string) =>
    page.items.filter(({ owner }) => owner.startsWith(kind)).map(({ owner }) => owner.slice(kind.length));
  const alliances = await allianceNames(db, ids('alliance-'));
  const networks = await networkNames(db, ids('network-'));
  const shown = await demonstratedBy(
    db,
    page.items.map(({ owner }) => owner),
  );
  const themes = await themesOf(
    db,
    page.items.map(({ owner }) => owner),
  );
  const items = page.items.map(({ owner, lessonId, text, openness, cameFrom, on, tags, provenance }) => {
    const id = owner.slice(owner.indexOf('-') + 1);
    return {
      ...{ lessonId, text, tags: parse(tags), openness, opennessName: label('openness', openness, language) },
      alliance: owner.startsWith('alliance-')
        ? { id, name: alliances.get(id) ?? null, themes: themes.get(owner) ?? [] }
        : null,
      network: owner.startsWith('network-') ? { id, name: networks.get(id) ?? null } : null,
      demonstration: shown.has(owner),
      ...{ cameFrom, on, when: sayWhen(on, language) },
      provenance: provenanceSaid(parse(provenance), language),
    };
  });
  return { ...page, items };
}

async function demonstratedBy(db: Db, owners: readonly string[]): Promise<ReadonlySet<string>> {
  if (owners.length === 0) return new Set();
  const rows = await db
    .selectFrom(demonstrations(db).as('d'))
    .select('d.owner')
    .where('d.owner', 'in', owners)
    .execute();
  return new Set(rows.map(({ owner }) => owner));
}

async function themesOf(db: Db, owners: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (owners.length === 0) return new Map();
  const rows = await db
    .selectFrom('portfolio_tag')
    .select(['owner', 'name'])
    .where('owner', 'in', owners)
    .where('kind', '=', 'theme')
    .orderBy('owner')
    .orderBy('place')
    .execute();
  return new Map([...Map.groupBy(rows, ({ owner }) => owner)].map(([owner, tags]) => [owner, tags.map((t) => t.name)]));
}
