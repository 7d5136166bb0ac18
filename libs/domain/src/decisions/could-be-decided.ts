import type { Span } from '@alliage/events';
import { bodyById } from '../committees/who.ts';
import type { AllianceState } from '../decider/state.ts';
import { isSuspended } from '../lifecycle/stage.ts';
import { tooFewAllies } from '../parties/circle.ts';
import type { Item, Session } from '../sessions/state.ts';
import { count } from './count.ts';
import { isVital, mayResume } from './vital.ts';

/** R1, G8, G9: whether the alliance, as it stands, may decide this item at all. Else a session could never be closed. */
function isOpenTo(state: AllianceState, named: { readonly itemId: string }, on: Span): boolean {
  if (state.closed !== undefined) return false;
  if (mayResume(state, named)) return true;
  return !isSuspended(state, on) && (isVital(state, named) || !tooFewAllies(state, on));
}

/** The decision items of an open session that are not decided and could be on that day: put to the vote, with a quorum. */
export function couldBeDecided(state: AllianceState, session: Session, on: Span): Item[] {
  const mayDecide = session.opened?.complete === true || bodyById(state, session.bodyId)?.kind === 'round-table';
  if (!mayDecide) return [];
  return session.items
    .flatMap((itemId) => state.items[itemId] ?? [])
    .filter((item) => item.outcome === 'open' && item.content.kind === 'decision')
    .filter((item) => isOpenTo(state, item, on) && 'vote' in count(state, session, item, on));
}
