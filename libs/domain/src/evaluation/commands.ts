import type { CommandRules } from '../decider/command.ts';
import { type AssessCommands, assessRules } from './assess.ts';
import { type TrustCommands, trustRules } from './trust.ts';

/** What people may ask for in this slice; plan, opening and conclusion are effects of decisions (effects.ts). */
export interface EvaluationCommands extends AssessCommands, TrustCommands {}

export const evaluationRules: CommandRules<EvaluationCommands> = { ...assessRules, ...trustRules };
