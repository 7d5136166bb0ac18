import type { FreeText, Openness } from '@alliage/events';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { opennessOf } from './openness.ts';

/** What happened and fits nowhere else, optionally counted (« 82 événements »). It has no effect on any rule (section 7). */
export interface RecordJournalEntry {
  readonly words: FreeText;
  readonly tags?: readonly string[];
  readonly source?: string;
  readonly openness?: Openness;
  readonly count?: { readonly value: number; readonly unit: string };
}

export function recordJournalEntry(work: Work, body: RecordJournalEntry): void {
  const { words, tags = [], source, count } = body;
  const openness = opennessOf(work.act, body.openness, 'alliance');
  work.record(
    'JournalEntryRecorded',
    said({ entryId: work.act.newId('entry'), words, tags: [...new Set(tags)], source, openness, count }),
    { visibility: openness },
  );
}
