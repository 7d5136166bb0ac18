import type { Actor } from '@alliage/events';
import type { AllianceState } from './state.ts';
import type { Work } from './work.ts';

type When<C> = boolean | ((state: AllianceState, command: C) => boolean);

/** One thing that a pilot, member or representative may ask for: its decision, and in which circumstances it is still open. */
export interface CommandRule<C> {
  /** Records events on the work, or refuses by throwing through `refuse`. Recording nothing means: nothing changes. */
  readonly decide: (work: Work, command: C) => void;
  /** G8: allowed while the alliance is suspended. Default: no. */
  readonly whileSuspended?: When<C>;
  /** G9: allowed after the alliance is closed. Default: no. */
  readonly afterClosing?: When<C>;
  /** R1: allowed with fewer than two allies after interconnaissance; what G8 leaves open is so as well. Default: no. */
  readonly withoutTwoAllies?: When<C>;
  /** R29: may have happened certainly before the alliance began (predecessor, journal, lessons). Default: no. */
  readonly beforeBeginning?: boolean;
  /** R37: `may` be reported of the days before the cut-over, as well as recorded; `only` reported. Default: it may not. */
  readonly reported?: 'may' | 'only';
  /** It speaks of entries (R31): `act.facts.entries` are to be read for it. Default: they are not. */
  readonly readsEntries?: true;
  /** Other streams that the decision has to know (`act.facts`) besides those that its words name. Default: none. */
  readonly alsoKnows?: (state: AllianceState, command: C, actor: Actor) => readonly AlsoKnown[];
}
export type AlsoKnown =
  | { readonly organisationId: string }
  | { readonly personId: string }
  | { readonly networkId: string }
  | { readonly parentId: string };

/** The commands of one slice: name of the command (kebab-case, also its route and its word in a case file) → rule. */
export type CommandRules<Commands extends object> = { readonly [K in keyof Commands]: CommandRule<Commands[K]> };

export const allowed = <C>(when: When<C> | undefined, state: AllianceState, command: C): boolean =>
  typeof when === 'function' ? when(state, command) : (when ?? false);
