import type { CommandRules } from '../decider/command.ts';

/** What people may ask for in this slice: name of the command → its words. */
export type SessionsCommands = object;

export const sessionsRules: CommandRules<SessionsCommands> = {};
