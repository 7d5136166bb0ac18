import type { Span } from '@alliage/events';
import type { AllianceState } from '../decider/state.ts';
import type { Decision } from '../decisions/state.ts';
import { hasLapsed } from '../decisions/waiting.ts';

/** The party that a decision makes an ally: by admission, or by a change of role. */
const madeAlly = ({ effect }: Decision): string | undefined => {
  if (effect?.kind === 'admit-party') return effect.partyId;
  return effect?.kind === 'change-role' && effect.to === 'ally' ? effect.partyId : undefined;
};

/** The decisions that wait for a newcomer: adopted, their effect neither taken nor lost (R18). */
export const admissionsWaiting = (state: AllianceState): Decision[] =>
  Object.values(state.decisions).filter(
    (d) =>
      madeAlly(d) !== undefined &&
      d.outcome === 'adopted' &&
      d.tookEffect === undefined &&
      d.notRatified !== true &&
      d.supersededBy?.keepsEffect !== false,
  );

/** Whether an adopted decision waits for this party to become an ally; where a day is given, and still may take effect on it (R19). */
export const isNewcomer = (state: AllianceState, partyId: string, on?: Span): boolean =>
  admissionsWaiting(state).some(
    (decision) => madeAlly(decision) === partyId && !(on !== undefined && hasLapsed(state, decision, on)),
  );
