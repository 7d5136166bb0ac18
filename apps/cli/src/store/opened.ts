import type { EventStore } from '@alliage/event-store';

/** A store that is open, and that nobody else of this machine has meanwhile where it is a folder. */
export interface Opened {
  readonly store: EventStore;
  close(): Promise<void>;
}
