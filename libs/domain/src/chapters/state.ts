import type { Basis, Span, Tag } from '@alliage/events';

/** A chapter that this alliance has opened (section 7). It lives in a stream of its own, under `chapterId`, once it is opened in the service. */
export interface Chapter {
  readonly chapterId: string;
  readonly territory: Tag;
  readonly on: Span;
  /** The same day as it was said, EDTF. */
  readonly saidOn: string;
  readonly basis: Basis;
}

export interface Chapters {
  chapters: Record<string, Chapter>;
}

export const noChapters: Chapters = { chapters: {} };
