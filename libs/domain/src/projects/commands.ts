import type { CommandRules } from '../decider/command.ts';
import { type CommunicationCommands, communicationRules } from './communications.ts';
import { type DifficultyCommands, difficultyRules } from './difficulties.ts';
import { type MilestoneCommands, milestoneRules } from './milestones.ts';
import { type ProposeCommands, proposeRules } from './propose.ts';
import { type ResultCommands, resultRules } from './results.ts';

/** What people may ask for in this slice: name of the command → its words. */
export interface ProjectsCommands
  extends ProposeCommands, MilestoneCommands, ResultCommands, DifficultyCommands, CommunicationCommands {}

export const projectsRules: CommandRules<ProjectsCommands> = {
  ...proposeRules,
  ...milestoneRules,
  ...resultRules,
  ...difficultyRules,
  ...communicationRules,
};
