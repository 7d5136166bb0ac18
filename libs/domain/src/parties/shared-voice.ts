import type { Effect } from '@alliage/events';
import type { AlsoKnown } from '../decider/command.ts';
import type { AllianceState } from '../decider/state.ts';
import type { Work } from '../decider/work.ts';
import { said } from '../decider/said.ts';
import { allies, isAlly } from './who.ts';

/** What tells whose part a newcomer may be: its own organisation, and those of all parties. */
export const organisationsOfCircle = (state: AllianceState, ...newcomers: readonly string[]): AlsoKnown[] =>
  [...newcomers, ...Object.values(state.parties).map((party) => party.organisationId)].map((organisationId) => ({
    organisationId,
  }));

/** What gives an organisation the voice of an ally: it may be another part of one that has it already (R9). */
const givesAVoice = (kind: string | undefined): boolean =>
  kind === 'admit-party' || kind === 'change-role' || kind === 'succeed-party' || kind === 'merge-parties';

/** The same for items that are worded: only what gives an organisation an ally's voice asks. */
export const knownForAdmissions = (
  state: AllianceState,
  items: readonly { readonly effect?: { readonly kind: string } }[],
): AlsoKnown[] => (items.some(({ effect }) => givesAVoice(effect?.kind)) ? organisationsOfCircle(state) : []);

/** Whom an effect makes an ally, or leaves one: its organisation, and the parties that it will be. */
function voiceGiven({ state, on }: Work, effect: Effect): { organisationId?: string; except: readonly string[] } {
  const isAllyNow = (partyId: string) => isAlly(state, partyId, on);
  switch (effect.kind) {
    case 'admit-party':
      return { organisationId: effect.organisationId, except: [] };
    case 'change-role':
      return {
        ...(effect.to === 'ally' && said({ organisationId: state.parties[effect.partyId]?.organisationId })),
        except: [],
      };
    case 'succeed-party':
      return { ...(isAllyNow(effect.partyId) && { organisationId: effect.organisationId }), except: [effect.partyId] };
    case 'merge-parties':
      return {
        ...(isAllyNow(effect.keptPartyId) && said({ organisationId: effect.organisationId })),
        except: [effect.keptPartyId, effect.endedPartyId],
      };
    default:
      return { except: [] };
  }
}

/** An effect that gives a voice says with whom it is shared, where it is and nobody said so (R9). */
export function withSharedVoice(work: Work, effect: Effect): Effect {
  if (!givesAVoice(effect.kind) || ('sharesVoiceWith' in effect && effect.sharesVoiceWith !== undefined)) return effect;
  const { organisationId, except } = voiceGiven(work, effect);
  const sharesVoiceWith = organisationId === undefined ? undefined : sharedVoice(work, organisationId, except);
  return sharesVoiceWith === undefined ? effect : ({ ...effect, sharesVoiceWith } as Effect);
}

/**
 * R9: the ally with which a newcomer has one voice, because both are parts of one organisation, or one is part of the other; none where it
 * has its own. `except`: parties that it takes over (R34). Known only as far as `act.facts` tells of both organisations.
 */
export function sharedVoice(work: Work, organisationId: string, except: readonly string[] = []): string | undefined {
  const { organisations } = work.act.facts;
  const whole = organisations[organisationId]?.partOf;
  const other = allies(work.state, work.on).find((ally) => {
    if (ally.organisationId === organisationId || except.includes(ally.partyId)) return false;
    const itsWhole = organisations[ally.organisationId]?.partOf;
    return ally.organisationId === whole || itsWhole === organisationId || (whole !== undefined && itsWhole === whole);
  });
  return other && (other.sharesVoiceWith ?? other.partyId);
}
