import type { CommandRules } from '../decider/command.ts';

/** What people may ask for in this slice: name of the command → its words. */
export type CharterCommands = object;

export const charterRules: CommandRules<CharterCommands> = {};
