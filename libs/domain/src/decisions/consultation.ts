import { certainlyBefore, compareWhen, dayOfLocal, spanOf, spanOfDay, type Span } from '@alliage/events';
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

/** Its closing has come: what is decided from then on is decided as of that day. A vague day does not bring it on before the clock. */
function hasClosed(work: Work, { closesAt }: Consultation): boolean {
  const closing = dayOfLocal(closesAt);
  if (byTheAct(work)) return closing <= work.today && !certainlyBefore(work.on, spanOfDay(closing));
  return localTime(work.act.now, work.state.zone) >= closesAt;
}

/** Everybody who has a voice on that day has answered on every item; who has lost the mandate is waited for no more (R39). */
function allHaveAnswered(state: AllianceState, session: Session, on: Span): boolean {
  const { opened } = session;
  if (opened === undefined) return false;
  return session.items
    .map((itemId) => state.items[itemId])
    .filter((item) => item?.content.kind === 'decision')
    .every((item) =>
      entitledTo(state, session, item, on, opened).every((row) => row.lost || row.recused || row.inPerson),
    );
}

/** The day of the last answer to any of its items. */
const lastAnswer = (state: AllianceState, { items }: Session): string | undefined =>
  items
    .flatMap((itemId) => state.items[itemId]?.lastVoiceOn ?? [])
    .sort((a, b) => compareWhen(spanOf(a), spanOf(b)))
    .at(-1);

/**
 * The day as of which a consultation ends and its items are decided (R15): that on which all had answered, or its closing; none while it
 * runs. Whatever day the command names: the event notes what that day did (R40).
 */
export function endedOn(work: Work, session: Session): string | undefined {
  const { when } = session;
  if (when.form !== 'consultation') return undefined;
  const closing = dayOfLocal(when.closesAt);
  const answered = [lastAnswer(work.state, session) ?? work.effectiveOn, work.effectiveOn].find((day) =>
    allHaveAnswered(work.state, session, spanOf(day)),
  );
  if (answered !== undefined && !certainlyBefore(spanOfDay(closing), spanOf(answered))) return answered;
  return hasClosed(work, when) ? closing : undefined;
}
