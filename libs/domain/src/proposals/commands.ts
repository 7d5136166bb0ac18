import type { CommandRules } from '../decider/command.ts';

/** What people may ask for in this slice: name of the command → its words. */
export type ProposalsCommands = object;

export const proposalsRules: CommandRules<ProposalsCommands> = {};
