import type { AllianceState } from '../../decider/state.ts';
import type { Item } from '../state.ts';

/** R14: whether an item waits in the backlog of its body: not reached or postponed, and neither taken up nor dropped since. */
export const isWaiting = (item: Item): boolean =>
  (item.outcome === 'postponed' || item.outcome === 'carried-over') && item.takenUp !== true && item.dropped !== true;

/** The backlog of a body, oldest first. */
export const backlogOf = (state: AllianceState, bodyId: string): Item[] =>
  Object.values(state.items).filter((item) => isWaiting(item) && state.sessions[item.sessionId]?.bodyId === bodyId);
