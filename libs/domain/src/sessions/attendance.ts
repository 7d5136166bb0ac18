import type { Presence } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { decideEach } from '../decider/list.ts';
import { holding } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import { happensIn, happensTowards } from './day.ts';
import { runningSession } from './find.ts';
import { attendanceRefusals } from './rules.ts';
import { mustMeet, repeatedAt, seatNamed } from './seats.ts';
import { inSession } from './while.ts';

export interface AttendanceWords {
  readonly mandateId: string;
  readonly presence: Presence;
  /** The member's alternate came in its place (R6). */
  readonly byAlternate?: boolean;
}
export interface AttendanceCommands {
  /** One sheet, or a change to it; it may change until the session closes (R11). */
  'record-attendance': { readonly sessionId: string; readonly attendance: readonly AttendanceWords[] };
}

/** The persons who stand in for a member on the day of the act. */
const alternatesOf = (work: Work, mandateId: string): string[] =>
  holding(work.state.mandates[mandateId]?.alternates ?? [], work.on).map((alternate) => alternate.personId);

/** R6: the alternate is there, and for one member only. */
function mustHaveAnAlternate(work: Work, sessionId: string, mandateId: string, field: string): void {
  const own = alternatesOf(work, mandateId);
  if (own.length === 0) refuse(attendanceRefusals.noSuchAlternate, undefined, field);
  const others = Object.entries(work.state.sessions[sessionId]?.attendance ?? {})
    .filter(([id, a]) => id !== mandateId && a.presence === 'present' && a.byAlternate)
    .map(([id]) => alternatesOf(work, id));
  const free = own.some((personId) => !others.some((them) => them.length === 1 && them[0] === personId));
  if (!free) refuse(attendanceRefusals.alternateTwice, undefined, field);
}

function record(work: Work, sessionId: string, words: AttendanceWords, at: string): void {
  const { mandateId, presence } = words;
  const byAlternate = presence === 'present' && words.byAlternate === true;
  const session = runningSession(work, sessionId);
  seatNamed(work, session, mandateId, `${at}/mandateId`);
  const before = session.attendance[mandateId];
  if (before?.presence === presence && before.byAlternate === byAlternate) return;
  const gave = Object.values(session.proxies).some((p) => p.giver === mandateId && !p.revoked);
  if (presence === 'present' && gave) refuse(attendanceRefusals.gaveAProxy, undefined, `${at}/presence`);
  if (byAlternate) mustHaveAnAlternate(work, sessionId, mandateId, `${at}/byAlternate`);
  work.record('AttendanceRecorded', { sessionId, mandateId, presence, byAlternate });
}

export const attendanceRules: CommandRules<AttendanceCommands> = {
  'record-attendance': {
    ...inSession,
    decide: (work, { sessionId, attendance }) => {
      mustBePilot(work);
      const session = runningSession(work, sessionId);
      mustMeet(session);
      const twice = repeatedAt(attendance);
      if (twice !== undefined) refuse(attendanceRefusals.memberTwice, undefined, `/attendance/${twice}/mandateId`);
      // Excuses come before the session, presence with it.
      if (attendance.every((words) => words.presence === 'excused')) happensTowards(work, session);
      else happensIn(work, session);
      decideEach(attendance, (words, i) => record(work, sessionId, words, `/attendance/${i}`));
    },
  },
};
