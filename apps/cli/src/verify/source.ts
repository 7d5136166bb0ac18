import type { Link } from '@alliage/events';

/** An event with the place that it has among all; a service withholds some from everyone, and gives them as sealed links. */
export type RecordedLink = Link & { readonly position: string };

export interface AllPage {
  /** How many events are stored, as of this page. */
  readonly stored: number;
  readonly items: readonly RecordedLink[];
  /** To give as `after`; null when there is nothing more. */
  readonly next: string | null;
}

/** Every stored event, in the order in which they were stored. @throws Unreadable */
export type Source = (after: string | undefined) => Promise<AllPage>;

/** Revision of the first event that the store gives of a stream; undefined where it gives none. @throws Unreadable of one that was deleted for good: of its event 0 */
export type Beginning = (stream: string) => Promise<number | undefined>;

/** What is stored of one event cannot be read any more; nothing after it was read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly stream: string;
  readonly revision: number;
  constructor(stream: string, revision: number) {
    super(`${stream}@${revision}`);
    this.stream = stream;
    this.revision = revision;
  }
}
