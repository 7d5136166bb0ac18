import { label } from '@alliage/domain';
import { sayWhen, type Language, type Stage } from '@alliage/events';
import type { Kysely } from 'kysely';
import { parse } from '../contract/columns.ts';
import { namesFor } from '../history/names.ts';
import type { Views } from '../projections.ts';
import { pageOf, type Page, type PageRequest } from '../query/page.ts';
import { charterSaid, rulingsOf } from './charter-said.ts';

export const CHAPTER_SORTS = ['territory', '-territory', 'opened', '-opened'] as const;

export interface ChaptersRequest extends PageRequest {
  readonly language: Language;
  /** `YYYY-MM-DD`: on which parties are counted, and a charter rules. */
  readonly day: string;
  readonly sort?: (typeof CHAPTER_SORTS)[number] | undefined;
}

const STATUS_NAMES = {
  open: { fr: 'ouverte', en: 'open' },
  suspended: { fr: 'suspendue', en: 'suspended' },
  closed: { fr: 'close', en: 'closed' },
} as const;
const NOT_BEGUN = {
  fr: 'Cette déclinaison n’est pas encore ouverte dans le service.',
  en: 'This chapter is not opened in the service yet.',
} as const;

const idOf = (owner: string) => owner.slice('alliance-'.length);
const dated = (on: string, language: Language) => ({ on, when: sayWhen(on, language) });

/** Alliances by their stream, each with its parties of a day: what one shows of another. */
async function alliancesOf(db: Kysely<Views>, owners: readonly string[], { day, language }: ChaptersRequest) {
  if (owners.length === 0) return new Map<string, ReturnType<typeof said>>();
  const rows = await db.selectFrom('portfolio_alliance').selectAll().where('owner', 'in', owners).execute();
  const parties = await db
    .selectFrom('portfolio_party')
    .select(['owner', 'role'])
    .where('owner', 'in', owners)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .execute();
  const said = (row: (typeof rows)[number]) => {
    const mine = parties.filter(({ owner }) => owner === row.owner);
    return {
      ...{ name: row.name, status: row.status, statusName: STATUS_NAMES[row.status][language] },
      stage: row.stage === '' ? null : row.stage,
      stageName: row.stage === '' ? null : label('stage', row.stage as Stage, language),
      since: dated(row.stageOn, language),
      began: dated(row.began, language),
      allies: mine.filter(({ role }) => role === 'ally').length,
      parties: mine.length,
    };
  };
  return new Map(rows.map((row) => [row.owner, said(row)]));
}

/** The chapters that an alliance has opened, each as it stands: where, since when, at which stage, with how many parties, under which charter. */
export async function listChapters(db: Kysely<Views>, owner: string, request: ChaptersRequest) {
  const { language, day, sort = 'territory' } = request;
  const key = sort.endsWith('opened') ? 'onKey' : 'territoryKey';
  const opened = db.selectFrom('chapter_opened').selectAll().where('owner', '=', owner);
  const page = await pageOf(opened, { columns: [key, 'chapterId'], descending: sort.startsWith('-') }, request);
  const owners = page.items.map(({ chapterId }) => `alliance-${chapterId}`);
  const [alliances, rulings] = [await alliancesOf(db, owners, request), await rulingsOf(db, owners)];
  const decisions = page.items.flatMap(({ basis }) => {
    const on = parse(basis);
    return on.kind === 'decision' ? [on.decisionId] : [];
  });
  const known = await namesFor(db, owner, decisions);
  const items = page.items.map(({ chapterId, territory, code, on, basis }) => {
    const rests = parse(basis);
    const alliance = alliances.get(`alliance-${chapterId}`);
    return {
      ...{ chapterId, territory, code, opened: dated(on, language), basis: rests.kind },
      decisionNumber: rests.kind === 'decision' ? (known.things.get(rests.decisionId)?.at(-1)?.number ?? null) : null,
      // R37: as a source says.
      report: rests.kind === 'report' ? { source: rests.source ?? null, reason: rests.reason ?? null } : null,
      alliance: alliance ?? null,
      charter: alliance === undefined ? null : charterSaid(rulings.get(`alliance-${chapterId}`) ?? [], day, language),
      says: alliance === undefined ? NOT_BEGUN[language] : null,
    };
  });
  return { ...page, items } satisfies Page<object>;
}

/** The parent of a chapter, as it stands, and whose charter rules the chapter; null for an alliance that is none. */
export async function parentOf(db: Kysely<Views>, owner: string, request: Omit<ChaptersRequest, 'sort'>) {
  const row = await db.selectFrom('chapter_under').select('parentId').where('owner', '=', owner).executeTakeFirst();
  if (!row) return null;
  const parent = `alliance-${row.parentId}`;
  const alliances = await alliancesOf(db, [parent], request);
  const { name = null, status = null, statusName = null } = alliances.get(parent) ?? {};
  const charter = charterSaid((await rulingsOf(db, [owner])).get(owner) ?? [], request.day, request.language);
  return { ...{ allianceId: idOf(parent), name, status, statusName }, charter };
}

/** How many chapters an alliance has opened. */
export async function countChapters(db: Kysely<Views>, owner: string): Promise<number> {
  const { n } = await db
    .selectFrom('chapter_opened')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow();
  return Number(n);
}
