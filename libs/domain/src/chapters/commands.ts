import type { CommandRules } from '../decider/command.ts';
import { takeParentCharter, type TakeParentCharter } from './take-parent-charter.ts';

/** What is asked of a chapter, besides what is asked of any alliance. Opening one is an effect of its parent's decision. */
export interface ChaptersCommands {
  'take-parent-charter': TakeParentCharter;
}

export const chaptersRules: CommandRules<ChaptersCommands> = {
  'take-parent-charter': takeParentCharter,
};
