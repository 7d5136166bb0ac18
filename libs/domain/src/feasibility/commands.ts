import type { CommandRules } from '../decider/command.ts';
import { assignCondition, type AssignCondition, meetCondition, type MeetCondition } from './follow-conditions.ts';
import {
  concludeFeasibilityStudy,
  type ConcludeFeasibilityStudy,
  startFeasibilityStudy,
  type StartFeasibilityStudy,
} from './study.ts';

/** What people may ask for in this slice: name of the command → its words. Conditions are lifted by decisions only (R4). */
export interface FeasibilityCommands {
  'start-feasibility-study': StartFeasibilityStudy;
  'conclude-feasibility-study': ConcludeFeasibilityStudy;
  'assign-condition': AssignCondition;
  'meet-condition': MeetCondition;
}

export const feasibilityRules: CommandRules<FeasibilityCommands> = {
  'start-feasibility-study': { decide: startFeasibilityStudy, reported: 'may' },
  'conclude-feasibility-study': { decide: concludeFeasibilityStudy, reported: 'may' },
  'assign-condition': { decide: assignCondition },
  'meet-condition': { decide: meetCondition },
};
