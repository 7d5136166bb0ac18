import { certainlyBefore, spanOfDay } from '@alliage/events';
import { refuse } from '../../decider/refusal.ts';
import type { AllianceState } from '../../decider/state.ts';
import type { Work } from '../../decider/work.ts';
import { firstDay } from '../day.ts';
import { sessionRefusals } from '../rules.ts';
import type { Item } from '../state.ts';

/** R14: whether an item waits in the backlog of its body: not reached or postponed, and neither taken up nor dropped since. */
export const isWaiting = (item: Item): boolean =>
  (item.outcome === 'postponed' || item.outcome === 'carried-over') && item.takenUp !== true && item.dropped !== true;

/** Refuses what is done with a waiting item certainly before the session that left it in the backlog (R29). */
export function mustHaveWaited(work: Work, { sessionId }: Item): void {
  const session = work.state.sessions[sessionId];
  if (session !== undefined && certainlyBefore(work.on, session.closed ?? spanOfDay(firstDay(session))))
    refuse(sessionRefusals.beforeTheSession, undefined, '/effectiveOn');
}

/** The backlog of a body, oldest first. */
export const backlogOf = (state: AllianceState, bodyId: string): Item[] =>
  Object.values(state.items).filter((item) => isWaiting(item) && state.sessions[item.sessionId]?.bodyId === bodyId);
