import type { Said } from './said.ts';

/** One thing wrong in a list, where it stands in the file as its author sees it. */
export interface Fault {
  /** Line of the file, from 1: the first line of the row, where a row goes over several. */
  readonly line: number;
  /** The column as the file's first row writes it. */
  readonly column?: string;
  /** JSON pointer into the command that the list becomes, where the fault has a place there. */
  readonly field?: string;
  /** Short name of what was broken, for programs. */
  readonly rule: string;
  /** What is wrong and the way out. */
  readonly detail: Said;
}

/** What cannot be read as a list: every fault that was found, in the order of the file. */
export class UnreadableList extends Error {
  override readonly name = 'UnreadableList';
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(faults.map(({ line, detail }) => `${line}: ${detail.en}`).join('\n'));
    this.faults = faults;
  }
}
