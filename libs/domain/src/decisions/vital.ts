import type { Effect, Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import { isSuspended } from '../lifecycle/stage.ts';
import { tooFewAllies } from '../parties/circle.ts';

/** R1: what fewer than two allies may still decide: to admit an ally, suspend, resume or close. */
const vital = (effect: Effect | undefined): boolean =>
  effect?.kind === 'admit-party' ||
  (effect?.kind === 'change-role' && effect.to === 'ally') ||
  effect?.kind === 'suspend' ||
  resumesOrCloses(effect);

/** G8: what a suspended alliance may still decide. */
const resumesOrCloses = (effect: Effect | undefined): boolean => effect?.kind === 'resume' || effect?.kind === 'close';

/** R34: what is decided where every ally was succeeded and nothing was settled in time: that, or what R1 leaves. */
export const settles = (effect: Effect | undefined): boolean =>
  effect?.kind === 'succeed-party' || effect?.kind === 'merge-parties' || vital(effect);

interface Named {
  readonly itemId?: string;
  readonly decisionId?: string;
}
/** Ids come from outside, and may be anything. */
const own = <T>(things: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(things, id) ? things[id] : undefined;
const effectOf = (state: AllianceState, { itemId, decisionId }: Named): Effect | undefined =>
  itemId === undefined ? own(state.decisions, decisionId ?? '')?.effect : own(state.items, itemId)?.content.effect;

/** R1: whether a command on an item or a decision stays open with fewer than two allies. */
export const isVital = (state: AllianceState, named: Named): boolean => vital(effectOf(state, named));

/** G8: whether a command on an item or a decision stays open while the alliance is suspended. */
export const mayResume = (state: AllianceState, named: Named): boolean => resumesOrCloses(effectOf(state, named));

/** R1, G8: whether the effect of a decision may take place as things stand: what no command may bring about, no consequence does. */
export function mayTakePlace(state: AllianceState, decisionId: string, on: Span): boolean {
  const effect = effectOf(state, { decisionId });
  if (isSuspended(state, on) && !resumesOrCloses(effect)) return false;
  return vital(effect) || !tooFewAllies(state, on);
}
