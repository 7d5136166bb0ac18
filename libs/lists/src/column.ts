import type { Cell, Reader } from './cells/cell.ts';
import type { Said } from './said.ts';

/** What a cell may refer to: in the directory, or in the alliance. */
export type Reference = 'organisation' | 'party' | 'person' | 'project';

/** A column that a list may have. */
export interface Column {
  /** The field of an entry that it fills. */
  readonly field: string;
  /** As templates and answers call it. */
  readonly name: Said;
  /** What else people write above it; case, accents and spaces make no difference. */
  readonly also?: readonly string[];
  /** What it holds, for the documentation. */
  readonly about: Said;
  /** Every row fills it. */
  readonly required?: true;
  readonly read: Reader;
  /** What the rules refuse for certain: told with what cannot be read, instead of in a round of its own. */
  readonly foretell?: (value: unknown) => Cell<never> | undefined;
  /** What a bare number in it counts, to tell it back. */
  readonly unit?: '€' | 'c' | 'h' | 'min';
  /** Its cells name something that exists already. */
  readonly refers?: Reference;
}

/** A list as people write it, for one command. */
export interface List {
  /** The command that takes it. */
  readonly command: string;
  /** The field of the command that holds its entries. */
  readonly field: string;
  readonly columns: readonly Column[];
  /** What the command has to know besides: it comes with the list, not in it. */
  readonly beside?: { readonly field: string; readonly about: Said };
  /** An entry from what its cells say, where it is more than that. */
  readonly entryOf?: (cells: Readonly<Record<string, unknown>>) => Composed;
  /** A short list in French, as the documentation shows it. */
  readonly example: string;
}

export type Composed =
  | { readonly ok: true; readonly entry: object }
  | { readonly ok: false; readonly field: string; readonly rule: string; readonly detail: Said };
