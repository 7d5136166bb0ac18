import type { Criterion, EffectKind, EffectOf, Matter, Span } from '@alliage/events';
import type { Refusal } from './refusal.ts';
import type { AllianceState } from './state.ts';
import type { Work } from './work.ts';

/** What a decision's effect is asked with: the day, the item, and the criteria that the item itself waives (R19). */
export interface EffectContext {
  readonly on: Span;
  readonly itemId: string;
  readonly waived: readonly Criterion[];
  /** Revision at which the item was put to the vote (its first voice); absent before. */
  readonly putToVoteAt?: number;
}

export interface Unmet {
  /** Name of the gate's criterion, where it is one. */
  readonly criterion?: Criterion;
  readonly refusal: Refusal;
  /** True where it may be met after the decision, which then stands and waits (an admission waits for its signature). */
  readonly mayWait?: boolean;
}

/** What one kind of effect needs and brings about (R18, R19). */
export interface EffectRule<K extends EffectKind> {
  readonly matter: Matter;
  /** Everything that does not hold, waived criteria left out. Asked at the first voice, and again before it takes effect. */
  readonly unmet: (state: AllianceState, effect: EffectOf<K>, context: EffectContext) => readonly Unmet[];
  /** Records what follows from the decision. Called once, when everything holds. */
  readonly happen: (work: Work, effect: EffectOf<K>, decisionId: string) => void;
}

export type EffectRules = { readonly [K in EffectKind]: EffectRule<K> };
