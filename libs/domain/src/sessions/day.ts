import { certainlyBefore, dayOfLocal, spanOfDay, type Day } from '@alliage/events';
import { always, liesAhead } from '../decider/always.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { sessionRefusals } from './rules.ts';
import type { Session } from './state.ts';

/** The day on which a session meets; for a consultation, the day on which it closes. */
export const sessionDay = ({ when }: Pick<Session, 'when'>): Day =>
  dayOfLocal(when.form === 'meeting' ? when.startsAt : when.closesAt);

/** The first day on which something may happen in a session: a consultation lasts from its opening to its closing. */
export const firstDay = ({ when }: Pick<Session, 'when'>): Day =>
  dayOfLocal(when.form === 'meeting' ? when.startsAt : when.opensAt);

const earlier = (a: Day, b: Day) => (a < b ? a : b);

/**
 * Sets the day of what happens in a session (R29): the session's day unless the command says another; in a consultation today, or its
 * last day once that is past. Refuses a day in the future, and one certainly before the session.
 */
export function happensIn(work: Work, session: Session): void {
  work.happenedOn(session.when.form === 'meeting' ? sessionDay(session) : earlier(work.today, sessionDay(session)));
  notInTheFuture(work);
  if (certainlyBefore(work.on, spanOfDay(firstDay(session))))
    refuse(sessionRefusals.beforeTheSession, undefined, '/effectiveOn');
}

/** Sets the day of what is done towards a session, before it or on its day (or on the day of a paper): proxies, excuses, acceptances. Not before it was convened. */
export function happensTowards(work: Work, session: Session, day?: string): void {
  work.happenedOn(day ?? earlier(work.today, sessionDay(session)));
  notInTheFuture(work);
  const heldBefore = certainlyBefore(spanOfDay(firstDay(session)), session.convened);
  const since = heldBefore ? spanOfDay(firstDay(session)) : session.convened;
  if (certainlyBefore(work.on, since)) refuse(sessionRefusals.beforeTheSession, undefined, '/effectiveOn');
}

/** Checked again after the session has set the day: `decide` saw only the day that the command named. */
function notInTheFuture(work: Work): void {
  if (liesAhead(work.effectiveOn, work.today)) refuse(always.notInTheFuture, undefined, '/effectiveOn');
}
