import type { FreeText, Openness } from '@alliage/events';
import type { Act } from '../../decider/act.ts';
import { present, type RecordEvent } from '../happened.ts';

/** Who may read it: the network's members and facilitators, or everyone. The network, unless it says otherwise. */
export type NetworkOpenness = Exclude<Openness, 'alliance'>;

/** What a network learnt beyond any one alliance (section 7). */
export interface CaptureNetworkLesson {
  readonly text: FreeText;
  readonly tags?: readonly string[];
  readonly openness?: NetworkOpenness;
  /** Where it comes from, in words. */
  readonly cameFrom?: FreeText;
}
export interface RecordNetworkJournalEntry {
  readonly words: FreeText;
  readonly tags?: readonly string[];
  readonly source?: string;
  readonly openness?: NetworkOpenness;
  readonly count?: { readonly value: number; readonly unit: string };
}

export function captureNetworkLesson(body: CaptureNetworkLesson, act: Act, record: RecordEvent): void {
  const { text, tags = [], openness = 'network', cameFrom } = body;
  const from = cameFrom === undefined ? undefined : { words: cameFrom };
  record('LessonCaptured', present({ lessonId: act.newId('lesson'), text, tags: [...new Set(tags)], openness, from }), {
    visibility: openness,
  });
}

export function recordNetworkJournalEntry(body: RecordNetworkJournalEntry, act: Act, record: RecordEvent): void {
  const { words, tags = [], source, openness = 'network', count } = body;
  const entry = { entryId: act.newId('entry'), words, tags: [...new Set(tags)], source, openness, count };
  record('JournalEntryRecorded', present(entry), { visibility: openness });
}
