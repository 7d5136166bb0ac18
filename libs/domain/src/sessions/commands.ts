import type { CommandRules } from '../decider/command.ts';
import { type AcceptNoticeCommands, acceptNoticeRules } from './accept-notice.ts';
import { type AgendaCommands, agendaRules } from './agenda/commands.ts';
import { type AttendanceCommands, attendanceRules } from './attendance.ts';
import { type BoardNoteCommands, boardNoteRules } from './board-notes.ts';
import { type ConveneCommands, conveneRules } from './convene.ts';
import { type InterestCommands, interestRules } from './interests.ts';
import { type MinutesCommands, minutesRules } from './minutes/commands.ts';
import { type OpenCommands, openRules } from './open.ts';
import { type ProxyCommands, proxyRules } from './proxies.ts';

/** What people may ask for in this slice: name of the command → its words. */
export interface SessionsCommands
  extends
    ConveneCommands,
    AcceptNoticeCommands,
    AgendaCommands,
    AttendanceCommands,
    ProxyCommands,
    InterestCommands,
    OpenCommands,
    MinutesCommands,
    BoardNoteCommands {}

export const sessionsRules: CommandRules<SessionsCommands> = {
  ...conveneRules,
  ...acceptNoticeRules,
  ...agendaRules,
  ...attendanceRules,
  ...proxyRules,
  ...interestRules,
  ...openRules,
  ...minutesRules,
  ...boardNoteRules,
};
