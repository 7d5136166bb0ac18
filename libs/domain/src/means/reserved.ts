import { certainlyBefore, type Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import type { Pledge } from './state.ts';

/** Contributions pledged on or before that day and not reduced to nothing by then; those of a party that has left stay due (R1). */
export const pledgesOn = (state: AllianceState, on: Span): Pledge[] =>
  Object.values(state.pledges).filter((pledge) => {
    if (certainlyBefore(on, pledge.on)) return false;
    return pledge.withdrawn === undefined || certainlyBefore(on, pledge.withdrawn);
  });

/** G2: dedicated means are reserved, i.e. at least one contribution is pledged. */
export const meansReserved = (state: AllianceState, on: Span): boolean => pledgesOn(state, on).length > 0;
