import type { RollRow, Span } from '@alliage/events';
import { seatsOf } from '../committees/who.ts';
import { refuse } from '../decider/refusal.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { attendanceRefusals } from './rules.ts';
import type { Session } from './state.ts';

/** Who has a seat in a session: the roll once it is open (R11), before that the seats of the body on that day. */
export const seatsIn = (state: AllianceState, session: Session, on: Span): readonly RollRow[] =>
  session.opened?.roll ??
  seatsOf(state, session.bodyId, on).map(({ mandateId, partyId, personId }) => ({ mandateId, partyId, personId }));

export const seatNamed = (work: Work, session: Session, mandateId: string, field: string): RollRow =>
  seatsIn(work.state, session, work.on).find((row) => row.mandateId === mandateId) ??
  refuse(attendanceRefusals.notOnTheRoll, undefined, field);

/** Attendance and proxies are of meetings: in a consultation, answers are attendance (R15). */
export function mustMeet(session: Session): void {
  if (session.when.form === 'consultation') refuse(attendanceRefusals.inWriting, undefined, '/sessionId');
}

/** Where a sheet names a member again: the index of the second. */
export function repeatedAt(sheet: readonly { readonly mandateId: string }[]): number | undefined {
  const at = sheet.findIndex(({ mandateId }, i) => sheet.findIndex((other) => other.mandateId === mandateId) < i);
  return at < 0 ? undefined : at;
}
