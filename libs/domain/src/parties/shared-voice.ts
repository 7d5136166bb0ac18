import type { Effect } from '@alliage/events';
import type { AlsoKnown } from '../decider/command.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { allies } from './who.ts';

/** What tells whose part a newcomer may be: its own organisation, and those of all parties. */
export const organisationsOfCircle = (state: AllianceState, ...newcomers: readonly string[]): AlsoKnown[] =>
  [...newcomers, ...Object.values(state.parties).map((party) => party.organisationId)].map((organisationId) => ({
    organisationId,
  }));

/** The same for items that are worded: only an admission or a change to ally asks. */
export const knownForAdmissions = (
  state: AllianceState,
  items: readonly { readonly effect?: { readonly kind: string } }[],
): AlsoKnown[] =>
  items.some(({ effect }) => effect?.kind === 'admit-party' || effect?.kind === 'change-role')
    ? organisationsOfCircle(state)
    : [];

/** An admission says with whom the newcomer shares a voice, where it does and nobody said so (R9). */
export function withSharedVoice(work: Work, effect: Effect): Effect {
  if (effect.kind !== 'admit-party' && effect.kind !== 'change-role') return effect;
  const organisationId =
    effect.kind === 'admit-party' ? effect.organisationId : work.state.parties[effect.partyId]?.organisationId;
  const ally = effect.kind === 'admit-party' || effect.to === 'ally';
  if (!ally || organisationId === undefined || effect.sharesVoiceWith !== undefined) return effect;
  const sharesVoiceWith = sharedVoice(work, organisationId);
  return sharesVoiceWith === undefined ? effect : { ...effect, sharesVoiceWith };
}

/**
 * R9: the ally with which a newcomer has one voice, because both are parts of one organisation, or one is part of the other; none where it
 * has its own. Known only as far as `act.facts` tells of both organisations.
 */
export function sharedVoice(work: Work, organisationId: string): string | undefined {
  const { organisations } = work.act.facts;
  const whole = organisations[organisationId]?.partOf;
  const other = allies(work.state, work.on).find((ally) => {
    if (ally.organisationId === organisationId) return false;
    const itsWhole = organisations[ally.organisationId]?.partOf;
    return ally.organisationId === whole || itsWhole === organisationId || (whole !== undefined && itsWhole === whole);
  });
  return other && (other.sharesVoiceWith ?? other.partyId);
}
