import type { CommandRules } from '../decider/command.ts';
import { type DeliverCommands, deliverRules } from './deliver.ts';
import { type PledgeCommands, pledgeRules } from './pledge.ts';
import { type SupportCommands, supportRules } from './support.ts';

/** What people may ask for in this slice: name of the command → its words. */
export interface MeansCommands extends PledgeCommands, DeliverCommands, SupportCommands {}

export const meansRules: CommandRules<MeansCommands> = { ...pledgeRules, ...deliverRules, ...supportRules };
