import type { NewerEventError } from '@alliage/events';
import type { RecordedEvent } from '@alliage/event-store';
import type { Parked, Progress } from './bookkeeping.ts';

/** What became of a batch, once it was committed. */
export interface BatchApplied {
  /** Whose rows moved, and how far. */
  readonly advanced: readonly Progress[];
  /** Who was set aside at one of its events. */
  readonly parked: readonly Parked[];
  /** At the first event of newer code, where there is one: what comes after it was not applied. */
  readonly newer?: NewerEventError;
}

/** Sees events through on their way to rows, for metrics, traces and logs. Filling rows anew is none of its business. */
export interface RunnerObserver {
  /** Around the applying of a batch, from its coming to its commit. Has to do the work, once, and to come to what that comes to. */
  applying(events: readonly RecordedEvent[], work: () => Promise<BatchApplied>): Promise<BatchApplied>;
}
