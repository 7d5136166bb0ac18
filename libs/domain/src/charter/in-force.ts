import { certainlyBefore, type CharterRules, type FrozenRules, type Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import { defaultRules } from './defaults.ts';
import type { CharterVersion } from './state.ts';

/**
 * The version that rules on a day: the last one that was in force by then (R38: a vague day is judged in its favour). In a chapter the
 * parent's versions rule until it has its own (section 7), whichever was recorded last.
 */
export function charterInForce(state: AllianceState, on: Span): CharterVersion | undefined {
  const inForce = state.charters.filter((c) => c.inForce !== undefined && !certainlyBefore(on, c.inForce.from));
  return inForce.findLast((c) => c.ofParent === undefined) ?? inForce.at(-1);
}

/** The last version that was written here: the parent's are not. */
export const lastDrafted = (state: AllianceState): CharterVersion | undefined =>
  state.charters.findLast((c) => c.ofParent === undefined);

/** Section 7: the last version of the parent's that a chapter has taken. */
export const lastOfParent = (state: AllianceState) =>
  state.charters.findLast(
    (c): c is CharterVersion & Required<Pick<CharterVersion, 'ofParent'>> => c.ofParent !== undefined,
  );

/** The number of the next version: one series an alliance, in a chapter together with those of its parent that it has taken. */
export const nextVersion = (state: AllianceState): number => Math.max(0, ...state.charters.map((c) => c.version)) + 1;

/** The version that is open for signature, if there is one. A version in force is open no more, though newcomers sign it. */
export const charterOpen = (state: AllianceState): CharterVersion | undefined =>
  state.charters.find((c) => c.opened !== undefined && c.inForce === undefined);

export interface RulesOfTheDay extends CharterRules {
  /** Absent before any charter: then the defaults of section 4 rule. */
  readonly charterVersion?: number;
}
/** The rules of a day: notice, quorum shares, modes, reserved matters… of the charter in force, or the defaults. */
export function rulesOn(state: AllianceState, on: Span): RulesOfTheDay {
  const charter = charterInForce(state, on);
  return charter === undefined ? defaultRules : { ...charter.rules, charterVersion: charter.version };
}

/** What a session freezes of the rules as it opens (R26). */
export function frozenRulesOn(state: AllianceState, on: Span): FrozenRules {
  const { charterVersion, quorum, secondConvocation, modes, reserved, voicePerPart } = rulesOn(state, on);
  return {
    ...(charterVersion === undefined ? {} : { charterVersion }),
    quorum,
    secondConvocation,
    modes,
    reserved,
    voicePerPart,
  };
}
