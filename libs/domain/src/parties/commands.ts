import type { CommandRules } from '../decider/command.ts';

/** What people may ask for in this slice: name of the command → its words. */
export type PartiesCommands = object;

export const partiesRules: CommandRules<PartiesCommands> = {};
