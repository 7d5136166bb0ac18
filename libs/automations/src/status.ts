import type { Came, Entry } from './ports.ts';

/**
 * `standby`: another process leads, and this one takes over when it ends. `catching-up` and `live`: it leads, or is alone.
 * `retrying`: something fails, tried again for ever.
 */
export type RunnerState = 'starting' | 'standby' | 'catching-up' | 'live' | 'retrying' | 'closed';

export interface AutomationStatus {
  readonly automation: string;
  readonly state: RunnerState;
  /** Why it is trying again. */
  readonly reason?: string;
  /** Position of the last event that was seen through. */
  readonly position: string | null;
  readonly counts: Readonly<Partial<Record<Came['outcome'], number>>>;
  /** What failed, and waits for a retry. */
  readonly failed: readonly Entry[];
  /** The last deeds, newest first. */
  readonly last: readonly Entry[];
}
