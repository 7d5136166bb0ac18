import type { Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { toldEntries, type HistoryEntry } from '../history/queries.ts';
import type { Views } from '../projections.ts';

export type EntriesById = ReadonlyMap<string, string>;

/** Entries of the history by id, each with the text of its row: the same id with another text was corrected in between (R31). */
export async function entriesById(db: Kysely<Views>, owner: string): Promise<EntriesById> {
  const rows = await db
    .selectFrom('history_entry')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('revision')
    .execute();
  return new Map(rows.map((row) => [row.id, JSON.stringify(row)]));
}

export interface EntriesFound {
  readonly total: number;
  readonly items: readonly (HistoryEntry & {
    /** The other moment knows it as well, and tells it otherwise: it was corrected in between (R31); see the changes. */
    readonly onBothSides: boolean;
  })[];
}

/** What one side has and the other has not, or has otherwise, by the day it happened: the first `limit`, and how many in all. */
export async function entriesMissing(
  db: Kysely<Views>,
  owner: string,
  mine: EntriesById,
  theirs: EntriesById,
  { limit, language }: { readonly limit: number; readonly language: Language },
): Promise<EntriesFound> {
  const only = [...mine].filter(([id, text]) => theirs.get(id) !== text);
  const rows = only
    .map(([, text]) => JSON.parse(text) as Views['history_entry'])
    .sort((a, b) => (a.sortKey === b.sortKey ? a.revision - b.revision : a.sortKey < b.sortKey ? -1 : 1));
  const told = await toldEntries(db, owner, rows.slice(0, limit), language);
  return { total: rows.length, items: told.map((entry) => ({ ...entry, onBothSides: theirs.has(entry.id) })) };
}
