import type { CommandRules } from '../decider/command.ts';
import { captureLesson, type CaptureLesson } from './capture.ts';
import { recordJournalEntry, type RecordJournalEntry } from './journal.ts';

/** What people may ask for in this slice: name of the command → its words. */
export interface LessonsCommands {
  'capture-lesson': CaptureLesson;
  'record-journal-entry': RecordJournalEntry;
}

/** In any stage, in a suspension, after closing, and of what was before the beginning (R29, G8, G9). */
const always = {
  whileSuspended: true,
  afterClosing: true,
  withoutTwoAllies: true,
  beforeBeginning: true,
  reported: 'may',
} as const;

export const lessonsRules: CommandRules<LessonsCommands> = {
  'capture-lesson': { decide: captureLesson, ...always },
  'record-journal-entry': { decide: recordJournalEntry, ...always },
};
