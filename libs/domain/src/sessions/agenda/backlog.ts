import { certainlyBefore, spanOfDay } from '@alliage/events';
import { refuse } from '../../decider/refusal.ts';
import type { AllianceState } from '../../decider/state.ts';
import type { Work } from '../../decider/work.ts';
import { firstDay } from '../day.ts';
import { sessionRefusals } from '../rules.ts';
import type { Item } from '../state.ts';

const wasCancelled = (state: AllianceState, { sessionId }: Item): boolean =>
  state.sessions[sessionId]?.status === 'cancelled';

/**
 * What the session left undone. Of a cancelled session, what it had itself taken up waits where it waited before: once, not twice, and
 * still as the item on which a second convocation may be made.
 */
const wasLeft = (state: AllianceState, item: Item): boolean =>
  item.outcome === 'postponed' ||
  item.outcome === 'carried-over' ||
  (item.outcome === 'open' && item.carriedFrom === undefined && wasCancelled(state, item));

/** R14: whether an item waits in the backlog of its body: left by its session, and neither taken up nor dropped since. */
export const isWaiting = (state: AllianceState, item: Item): boolean =>
  wasLeft(state, item) && item.takenUp !== true && item.dropped !== true;

/** Refuses what is done with a waiting item certainly before the session that left it in the backlog (R29). */
export function mustHaveWaited(work: Work, { sessionId }: Item): void {
  const session = work.state.sessions[sessionId];
  if (
    session !== undefined &&
    certainlyBefore(work.on, session.closed ?? session.cancelled ?? spanOfDay(firstDay(session)))
  )
    refuse(sessionRefusals.beforeTheSession, undefined, '/effectiveOn');
}

/** The backlog of a body, oldest first. */
export const backlogOf = (state: AllianceState, bodyId: string): Item[] =>
  Object.values(state.items).filter(
    (item) => isWaiting(state, item) && state.sessions[item.sessionId]?.bodyId === bodyId,
  );
