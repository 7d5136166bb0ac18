import { mustKnow } from '../decider/known.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { agendaRefusals, sessionRefusals } from './rules.ts';
import type { Item, Session } from './state.ts';

export const sessionNamed = (work: Work, sessionId: string, field = '/sessionId'): Session =>
  mustKnow(work.state.sessions, sessionId, field);

/** Convened and not yet open: it may still be moved, cancelled, prepared. */
export function sessionToCome(work: Work, sessionId: string): Session {
  const session = sessionNamed(work, sessionId);
  if (session.status !== 'convened') refuse(sessionRefusals.notConvened, undefined, '/sessionId');
  return session;
}
export function openSession(work: Work, sessionId: string): Session {
  const session = sessionNamed(work, sessionId);
  if (session.status !== 'open') refuse(sessionRefusals.notOpen, undefined, '/sessionId');
  return session;
}
/** To come or open: agenda, attendance, proxies and interests may change until it closes (R11). */
export function runningSession(work: Work, sessionId: string): Session {
  const session = sessionNamed(work, sessionId);
  if (session.status !== 'convened' && session.status !== 'open') refuse(sessionRefusals.over, undefined, '/sessionId');
  return session;
}
/** Closed or adjourned: its minutes and its note may be made. */
export function sessionOver(work: Work, sessionId: string): Session {
  const session = sessionNamed(work, sessionId);
  if (session.closed === undefined) refuse(sessionRefusals.notOver, undefined, '/sessionId');
  return session;
}

/** An item of that session which nothing has settled yet. */
export function openItem(work: Work, session: Session, itemId: string, field = '/itemId'): Item {
  const item = mustKnow(work.state.items, itemId, field);
  if (item.sessionId !== session.sessionId) refuse(sessionRefusals.itemElsewhere, undefined, field);
  if (item.outcome !== 'open') refuse(agendaRefusals.settled, undefined, field);
  return item;
}
