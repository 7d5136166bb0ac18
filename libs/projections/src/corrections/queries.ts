import type { Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { toldEntries } from '../history/queries.ts';
import type { Views } from '../projections.ts';
import { pageOf, type Page, type PageRequest } from '../query/page.ts';
import { sayCorrections, type CorrectionSaid } from './said.ts';

export interface CorrectionsRequest extends PageRequest {
  readonly language: Language;
  readonly day: string;
  /** Id of a thing (party, session, decision…) or of an entry: what was put right of it. */
  readonly subject?: string | undefined;
}

export interface CorrectionShown extends CorrectionSaid {
  /** What the entry says now, as history tells it; null where it is not shown there. */
  readonly sentence: string | null;
}

/** Every field of an alliance's entries that was put right, has another account or other readers: what it said, what it says, why (R31, R43). */
export async function listCorrections(
  db: Kysely<Views>,
  owner: string,
  { language, day, subject, ...page }: CorrectionsRequest,
): Promise<Page<CorrectionShown>> {
  let query = db.selectFrom('corrections_field').selectAll().where('owner', '=', owner);
  if (subject !== undefined) query = query.where((e) => e.or([e('subject', '=', subject), e('entryId', '=', subject)]));
  const found = await pageOf(query, { columns: ['revision', 'path'] }, page);
  const sentences = await sentencesOf(db, owner, found.items, language);
  const said = await sayCorrections(db, owner, found.items, { language, day });
  const items = said.map((one) => ({ ...one, sentence: sentences.get(one.entry.revision) ?? null }));
  return { ...found, items };
}

/** What entries say now, by their revisions. */
async function sentencesOf(
  db: Kysely<Views>,
  owner: string,
  rows: readonly Views['corrections_field'][],
  language: Language,
): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map();
  const revisions = [...new Set(rows.map(({ revision }) => revision))];
  const stored = await db
    .selectFrom('history_entry')
    .selectAll()
    .where('owner', '=', owner)
    .where('revision', 'in', revisions)
    .execute();
  const told = await toldEntries(db, owner, stored, language);
  return new Map(told.map(({ revision, sentence }) => [revision, sentence]));
}
