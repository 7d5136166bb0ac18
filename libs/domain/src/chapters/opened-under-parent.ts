import { certainlyBefore, spanOf, type Tag } from '@alliage/events';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { chapterRules } from './rules.ts';

/** What opening an alliance says where it is a chapter (section 7): its parent, and which of the parent's chapters it is. */
export interface UnderParent {
  readonly parentId?: string;
  readonly chapterId?: string;
}

interface ChapterToOpen {
  readonly parentId: string;
  readonly chapterId: string;
  readonly territory: Tag;
  /** That of its parent: fiction is never shown among what is so (R30). */
  readonly demonstration: boolean;
}

/** The chapter that is to be opened, as its parent has decided it; undefined for an alliance of nobody's. Refuses one that no parent has opened. */
export function openedUnderParent(work: Work, { parentId, chapterId }: UnderParent): ChapterToOpen | undefined {
  if (parentId === undefined && chapterId === undefined) return undefined;
  if (parentId === undefined) refuse(chapterRules.parentAndChapter, undefined, '/parentId');
  if (chapterId === undefined) refuse(chapterRules.parentAndChapter, undefined, '/chapterId');
  const parent = work.act.facts.alliances[parentId] ?? refuse(chapterRules.parentUnknown, undefined, '/parentId');
  const chapter = Object.hasOwn(parent.chapters, chapterId) ? parent.chapters[chapterId] : undefined;
  if (chapter === undefined) refuse(chapterRules.notOpenedByParent, undefined, '/chapterId');
  if (certainlyBefore(work.on, spanOf(chapter.on)))
    refuse(chapterRules.notBeforeItsDecision, { on: chapter.on }, '/effectiveOn');
  return { parentId, chapterId, territory: chapter.territory, demonstration: parent.demonstration };
}
