import type { Parked } from './bookkeeping.ts';
import type { RebuildStatus } from './rebuilds.ts';

/**
 * `building`: a new version is filled. `catching-up`: events that were stored while it was away. `live`: as they come.
 * `retrying`: store or database fail, tried again for ever. `stopped`: at an event newer than this code.
 * `standby`: another runner leads, and this one takes over when it ends. `stepped-down`: another runner leads, for good.
 */
export type RunnerState =
  'starting' | 'building' | 'standby' | 'catching-up' | 'live' | 'retrying' | 'stopped' | 'stepped-down' | 'closed';

export interface Lag {
  /** Events stored and not yet applied, counted up to `LAG_COUNTED`. */
  readonly events: number;
  readonly atLeast: boolean;
  /** Since when the first of them has been stored; absent when there is none. */
  readonly since?: string;
}

export interface ViewStatus {
  readonly view: string;
  readonly version: string;
  readonly state: RunnerState;
  /** Whether it has caught up once since it started. */
  readonly caughtUp: boolean;
  /** Why it is stopped or retrying. */
  readonly reason?: string;
  readonly position: string;
  readonly seq: number;
  readonly lag?: Lag;
  /** The one that runs, or the last one: since the start, or of whichever runner shares the rows. */
  readonly rebuild?: RebuildStatus;
  readonly parked: readonly Parked[];
  readonly projections: readonly { readonly name: string; readonly version: number }[];
}

/** Queries may be answered; a view that is behind says so. */
export const isReady = ({ state, caughtUp }: Pick<ViewStatus, 'state' | 'caughtUp'>): boolean =>
  caughtUp && state !== 'stopped' && state !== 'stepped-down' && state !== 'closed';
