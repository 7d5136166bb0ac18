import { dayOfLocal, daysBetween, type DataOf, type Span } from '@alliage/events';
import { rulesOn } from '../charter/in-force.ts';
import { sittingAllies } from '../committees/who.ts';
import { delayBegan } from '../decider/delay.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { allyOf, entitledTo, type Opening } from '../decisions/entitled.ts';
import { hasVoice } from '../parties/succession.ts';
import { allies, isAlly } from '../parties/who.ts';
import { voiceOf } from '../parties/circle.ts';
import { sessionDay } from './day.ts';
import type { Item, Session } from './state.ts';

type Notice = Pick<DataOf<'SessionConvened'>, 'notice' | 'short'>;

/**
 * The notice that a session is given, in days, and whether it is shorter than the charter in force asks (R10, R26). It runs from when the
 * convocation is recorded (R38); a consultation's from when it is sent or opens until it closes (R15). A session recorded after it was held
 * had none: its notice is negative.
 */
export function noticeOf(work: Work, when: Session['when']): Notice {
  const { noticeDays: required, charterVersion } = rulesOn(work.state, work.on);
  const sent = delayBegan(work.state, work.on, work.act.now);
  const opens = when.form === 'consultation' ? dayOfLocal(when.opensAt) : sent;
  const given = daysBetween(opens > sent ? opens : sent, sessionDay({ when }));
  const version = charterVersion === undefined ? {} : { charterVersion };
  return { notice: { given, required, ...version }, short: given < required };
}

/** R10: whether a session, or an item of it, stands only if every sitting ally is there or accepts it: it is marked so. */
export const isExceptional = (session: Session, item?: Item): boolean => session.short || (item?.late ?? false);

/**
 * The sitting allies that are neither present nor represented nor have accepted the shorter notice, or the item added afterwards (R10).
 * Where this is empty, session and item stand.
 * @param opening what SessionOpened froze, or is about to
 */
export function stillToAccept(
  state: AllianceState,
  session: Session,
  on: Span,
  item?: Item,
  opening: Opening | undefined = session.opened,
): string[] {
  if (!isExceptional(session, item)) return [];
  const ally = (partyId: string) =>
    opening === undefined ? voiceOf(state, partyId, on) : allyOf(state, partyId, on, opening.rules);
  // R34: a voice may be lost while a session goes on; two parts of one organisation speak through either.
  const heard = (voice: string) =>
    allies(state, on).some((party) => ally(party.partyId) === voice && hasVoice(state, party.partyId, on));
  const accepted = (itemId?: string) =>
    session.accepted.filter((a) => a.itemId === itemId).map(({ partyId }) => ally(partyId));
  const there = opening === undefined ? [] : present(state, session, on, opening);
  const lacks = (partyId: string) =>
    (session.short && !accepted().includes(partyId)) ||
    (item?.late === true && !accepted(item.itemId).includes(partyId));
  const sitting = (opening?.sitting ?? sittingAllies(state, session.bodyId, on)).filter(
    (a) => isAlly(state, a, on) && heard(a),
  );
  return sitting.filter((partyId) => !there.includes(partyId) && lacks(partyId));
}

/** Allies with somebody there or represented; in a consultation, those of whom somebody has answered. */
function present(state: AllianceState, session: Session, on: Span, opening: Opening): string[] {
  const answered = (mandateId: string) =>
    session.when.form === 'consultation' &&
    session.items.some((itemId) => state.items[itemId]?.voices[mandateId] !== undefined);
  return entitledTo(state, session, undefined, on, opening)
    .filter((row) => !row.lost && (row.inPerson || row.represented || answered(row.mandateId)))
    .map((row) => row.ally);
}
