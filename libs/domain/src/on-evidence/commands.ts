import type { CommandRules } from '../decider/command.ts';
import { contestEvidence, type ContestEvidence } from './contest.ts';

/** What a party may say of what was recorded on evidence in its name: name of the command → its words. */
export interface OnEvidenceCommands {
  'contest-evidence': ContestEvidence;
}
export const onEvidenceRules: CommandRules<OnEvidenceCommands> = { 'contest-evidence': contestEvidence };
