import type { CommandRules } from '../decider/command.ts';
import { type AppointCommands, appointRules } from './appoint.ts';
import { type ConstituteCommands, constituteRules } from './constitute.ts';
import { type CrossSeatCommands, crossSeatRules } from './cross-seats.ts';
import { type DeclineCommands, declineRules } from './decline.ts';
import { type GuestCommands, guestRules } from './guests.ts';
import { type LeadCommands, leadRules } from './lead.ts';
import { type MandateCommands, mandateRules } from './mandates.ts';

/** What people may ask for in this slice: name of the command → its words. */
export interface CommitteesCommands
  extends
    ConstituteCommands,
    AppointCommands,
    MandateCommands,
    DeclineCommands,
    LeadCommands,
    GuestCommands,
    CrossSeatCommands {}

export const committeesRules: CommandRules<CommitteesCommands> = {
  ...constituteRules,
  ...appointRules,
  ...mandateRules,
  ...declineRules,
  ...leadRules,
  ...guestRules,
  ...crossSeatRules,
};
