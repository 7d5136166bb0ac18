import { certainlyBefore, dayOfLocal, spanOfDay, type Day } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import type { Session } from '../sessions/state.ts';
import { entitledTo } from './entitled.ts';

type Consultation = Extract<Session['when'], { form: 'consultation' }>;

/** The wall-clock time of an instant in a zone, `YYYY-MM-DDTHH:mm`: the text order is the order of time. */
const localTime = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(Date.parse(instant))
    .replace(' ', 'T');

/** R38: its delays protect those who are asked, and run from the clock; before the cut-over and in a demonstration, from the act's day. */
const byTheAct = ({ state, on }: Work): boolean => state.demonstration || certainlyBefore(on, spanOfDay(state.cutOver));

/** R15: before its first instant. */
export function notYetOpen(work: Work, { opensAt }: Consultation): boolean {
  if (byTheAct(work)) return certainlyBefore(work.on, spanOfDay(dayOfLocal(opensAt)));
  return localTime(work.act.now, work.state.zone) < opensAt;
}

/** R15: past its closing instant: answers no longer count. */
export function closedToAnswers(work: Work, { closesAt }: Consultation): boolean {
  if (byTheAct(work)) return certainlyBefore(spanOfDay(dayOfLocal(closesAt)), work.on);
  return localTime(work.act.now, work.state.zone) > closesAt;
}

/** Its closing has come: what is decided from then on is decided as of that day. */
export function hasClosed(work: Work, { closesAt }: Consultation): boolean {
  if (byTheAct(work)) return !certainlyBefore(work.on, spanOfDay(dayOfLocal(closesAt)));
  return localTime(work.act.now, work.state.zone) >= closesAt;
}

/** Everybody who has a voice has answered on every item that is still to be decided. */
export function allHaveAnswered(
  state: AllianceState,
  session: Session,
  itemIds: readonly string[] = session.items,
): boolean {
  const { opened } = session;
  if (opened === undefined) return false;
  const items = itemIds
    .map((itemId) => state.items[itemId])
    .filter((item) => item?.content.kind === 'decision' && item.outcome === 'open');
  return items.every((item) =>
    entitledTo(state, session, item, opened.on, opened).every((row) => row.lost || row.recused || row.inPerson),
  );
}

/** The day as of which a consultation's items are decided: its closing, or the day of the last answer; none while it runs (R15). */
export function decidedAsOf(work: Work, session: Session, itemId: string): Day | string | undefined {
  if (session.when.form !== 'consultation') return undefined;
  if (allHaveAnswered(work.state, session))
    return work.state.items[itemId]?.lastVoiceOn ?? dayOfLocal(session.when.closesAt);
  return hasClosed(work, session.when) ? dayOfLocal(session.when.closesAt) : undefined;
}
