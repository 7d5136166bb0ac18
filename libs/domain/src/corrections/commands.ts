import type { CommandRule, CommandRules } from '../decider/command.ts';
import type { Work } from '../decider/work.ts';
import { recordOtherAccount, type RecordOtherAccount, retainAccount, type RetainAccount } from './accounts.ts';
import { correctEntry, type CorrectEntry } from './correct.ts';
import { changeVisibility, type ChangeVisibility } from './visibility.ts';

/** What puts an entry right, and leaves visible what it said (R31, R43): name of the command → its words. */
export interface CorrectionsCommands {
  'correct-entry': CorrectEntry;
  'record-other-account': RecordOtherAccount;
  'retain-account': RetainAccount;
  'change-visibility': ChangeVisibility;
}

/** In any stage, in a suspension and after closing (G8, G9). */
const always = <C>(decide: (work: Work, command: C) => void): CommandRule<C> => ({
  decide,
  readsEntries: true,
  whileSuspended: true,
  afterClosing: true,
  withoutTwoAllies: true,
});

export const correctionsRules: CommandRules<CorrectionsCommands> = {
  'correct-entry': always(correctEntry),
  'record-other-account': always(recordOtherAccount),
  'retain-account': always(retainAccount),
  'change-visibility': always(changeVisibility),
};
