import type { Tag } from '@alliage/events';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { basisOfReport } from './basis.ts';

/** A chapter that the alliance had opened before the cut-over, for a territory; how that was decided is for the source to say. */
export interface ReportChapter {
  readonly territory: Tag;
}

export function reportChapter(work: Work, { territory }: ReportChapter): void {
  mustBePilot(work);
  const chapterId = work.act.newId('chapter');
  work.record('ChapterOpened', { chapterId, territory: { ...territory }, basis: basisOfReport(work) });
}
