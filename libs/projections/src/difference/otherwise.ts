import type { Language } from '@alliage/events';
import type { Kysely } from 'kysely';
import { plainSay } from '../history/plain-say.ts';
import { toldEntries, type HistoryEntry } from '../history/queries.ts';
import type { Views } from '../projections.ts';
import type { Change } from './changes.ts';
import type { EntriesById } from './entries.ts';

/** Entries that both moments know and tell otherwise, corrected in between (R31): as this side tells them, in order of recording. */
export async function entriesOtherwise(
  db: Kysely<Views>,
  owner: string,
  mine: EntriesById,
  theirs: EntriesById,
  { limit, language }: { readonly limit: number; readonly language: Language },
): Promise<readonly HistoryEntry[]> {
  const both = [...mine].filter(([id, text]) => theirs.has(id) && theirs.get(id) !== text).slice(0, limit);
  const rows = both.map(([, text]) => JSON.parse(text) as Views['history_entry']);
  return toldEntries(
    db,
    owner,
    rows.sort((a, b) => a.revision - b.revision),
    language,
  );
}

type Said = Pick<HistoryEntry, 'id' | 'revision' | 'sentence' | 'when'>;

/** Each entry that was and still is, in another form: what it said, and what it says. */
export function entryChanges(before: readonly Said[], after: readonly Said[], language: Language): Change[] {
  const later = new Map(after.map((entry) => [entry.id, entry]));
  return before.flatMap((was) => {
    const becomes = later.get(was.id);
    if (!becomes) return [];
    const told = ({ sentence, when }: Said) => ({ sentence, when });
    const sentence = otherwise(was, becomes, language);
    return [{ what: 'entry' as const, id: was.id, sentence, was: told(was), becomes: told(becomes) }];
  });
}

function otherwise(was: Said, is: Said, language: Language): string {
  const { words } = plainSay(language);
  const [text, before] = [words(is.sentence), words(was.sentence)];
  const [same, dated] = [was.sentence === is.sentence, was.when !== is.when];
  const n = is.revision;
  if (language === 'fr') {
    if (same && dated) return `Entrée n° ${n}, ${text}, corrigée : sa date était ${was.when} ; c’est ${is.when}.`;
    if (same) return `Entrée n° ${n}, ${text}, corrigée dans ce que cette phrase ne dit pas.`;
    const [then, now] = dated ? [` (${was.when})`, ` (${is.when})`] : ['', ''];
    return `Entrée n° ${n}, corrigée : elle disait ${before}${then} ; elle dit ${text}${now}.`;
  }
  if (same && dated) return `Entry no. ${n}, ${text}, corrected: its date was ${was.when}; it is ${is.when}.`;
  if (same) return `Entry no. ${n}, ${text}, corrected in what this sentence does not say.`;
  const [then, now] = dated ? [` (${was.when})`, ` (${is.when})`] : ['', ''];
  return `Entry no. ${n}, corrected: it said ${before}${then}; it says ${text}${now}.`;
}
