import type { CommandRules } from '../decider/command.ts';

/** What people may ask for in this slice: name of the command → its words. */
export type CommitteesCommands = object;

export const committeesRules: CommandRules<CommitteesCommands> = {};
