import { certainlyBefore, daysBetween, isDay, spanOfDay, type Day, type Span } from '@alliage/events';
import { delayEnds, neverEnds } from '../decider/delay.ts';
import type { Unmet } from '../decider/effect.ts';
import { refusalOf, type Refusal } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { AllianceState } from '../decider/state.ts';
import { ruleOfEffect } from '../effects.ts';
import { stillAsked } from '../parties/who.ts';
import { effectRules } from './rules.ts';
import type { Decision } from './state.ts';

/** Adopted, and its effect has neither taken place nor become impossible by an act (R19–R21); whether time has run out is asked apart. */
export const isWaiting = (decision: Decision): boolean =>
  decision.outcome === 'adopted' &&
  decision.tookEffect === undefined &&
  decision.notRatified !== true &&
  decision.supersededBy?.keepsEffect !== false;

const aYearLater = (day: Day): Day => {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  if (isDay(later)) return later;
  return later.endsWith('-02-29') ? `${later.slice(0, 8)}28` : neverEnds;
};

/** R19: the last day on which a waiting effect may take place: twelve months after the decision, suspensions apart (G8). */
export function lastDayOf(state: AllianceState, { on }: Decision): Day | undefined {
  const taken = on.last ?? on.first;
  return taken === null ? undefined : delayEnds(state, taken, daysBetween(taken, aYearLater(taken)));
}

export function hasLapsed(state: AllianceState, decision: Decision, on: Span): boolean {
  const last = lastDayOf(state, decision);
  return last !== undefined && certainlyBefore(spanOfDay(last), on);
}

/** R20, R39: the boards that are still asked, those that have answered included. */
export const boardsStillAsked = (state: AllianceState, decision: Decision, on: Span): string[] =>
  stillAsked(state, decision.awaits.boards, decision.revision, on);

/** R20: the boards whose answer is still missing. */
export const boardsAwaited = (state: AllianceState, decision: Decision, on: Span): string[] =>
  decision.ratified === true
    ? []
    : boardsStillAsked(state, decision, on).filter((partyId) => decision.boards[partyId] !== 'ratified');

/** What of the effect does not hold on a day; those criteria apart that the decision itself waives (R19). */
export function unmetOf(state: AllianceState, decision: Decision, on: Span): readonly Unmet[] {
  const { effect, itemId, carries, putToVoteAt } = decision;
  if (effect === undefined) return [];
  const waived = carries.waivers.map((w) => w.criterion);
  return ruleOfEffect(effect).unmet(state, effect, { on, itemId, waived, ...said({ putToVoteAt }) });
}

/** Why the effect of an adopted decision cannot take place on a day: empty = it can, now (R19–R21). */
export function hindrances(state: AllianceState, decision: Decision, on: Span): Refusal[] {
  const { outcome, notRatified, ratified, supersededBy, awaits } = decision;
  if (outcome !== 'adopted') return [refusalOf(effectRules.notAdopted, undefined, '/decisionId')];
  if (notRatified) return [refusalOf(effectRules.notRatified, undefined, '/decisionId')];
  if (supersededBy?.keepsEffect === false) return [refusalOf(effectRules.superseded, undefined, '/decisionId')];
  if (hasLapsed(state, decision, on)) return [refusalOf(effectRules.lapsed, undefined, '/decisionId')];
  const reasons: Refusal[] = [];
  const partyIds = boardsAwaited(state, decision, on);
  if (partyIds.length > 0) reasons.push(refusalOf(effectRules.awaitsBoards, { partyIds }, '/decisionId'));
  else if (awaits.boards.length > 0 && !ratified)
    reasons.push(refusalOf(effectRules.nobodyLeftToAsk, undefined, '/decisionId'));
  return [...reasons, ...unmetOf(state, decision, on).map(({ refusal }) => refusal)];
}
