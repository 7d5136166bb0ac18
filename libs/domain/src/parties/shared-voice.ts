import type { Work } from '../decider/work.ts';
import { allies } from './who.ts';

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
