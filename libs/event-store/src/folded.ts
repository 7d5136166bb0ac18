import type { ExpectedRevision } from './port.ts';

/** What a command did when it was first answered. */
export interface KnownCommand {
  readonly fingerprint: string;
  readonly firstRevision: number;
  readonly lastRevision: number;
}

/** A stream as of one revision: what a decision rests on, and what its events follow. Never changes once made. */
export interface Folded<S> {
  readonly stream: string;
  /** Revision of the last event; -1 when there is no such stream yet. */
  readonly revision: number;
  readonly state: S;
  /** Hash of the last event, the next one's `prev`; '' when there is none. */
  readonly head: string;
  /** `recordedAt` of the last event: the next one's is never earlier. */
  readonly recordedAt: string | undefined;
  /** What a command did in this stream up to this revision. */
  command(commandId: string): KnownCommand | undefined;
}

/** The revision that an append after this state names. */
export const expectedAfter = (folded: Pick<Folded<unknown>, 'revision'>): ExpectedRevision =>
  folded.revision < 0 ? 'no-stream' : folded.revision;
