import { spanOfDay, type Day } from '@alliage/events';
import type { Body, Mandate } from '../committees/state.ts';
import { mustKnow } from '../decider/known.ts';
import { holds } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import type { Work } from '../decider/work.ts';
import { affiliateRules } from './rules.ts';
import { isOver } from './who.ts';

interface OfAnAffiliate {
  readonly partyId: string;
  readonly engagementId: string;
  readonly from?: Day;
  readonly until?: Day;
}

/**
 * R42: a member's people may be on the team of the project to which it has committed itself, through its head, for that time. Answers the
 * term of such a mandate: the commitment's own, unless an earlier one is said. `at`: JSON pointer to the words.
 */
export function termOnTheTeam(work: Work, body: Body, words: OfAnAffiliate, at: string): Day | undefined {
  const { partyId, engagementId, from, until } = words;
  const engagement = mustKnow(work.state.engagements, engagementId, `${at}/engagementId`);
  if (body.projectId !== engagement.projectId || partyId !== engagement.throughPartyId)
    refuse(affiliateRules.onlyOnItsTeam, undefined, `${at}/engagementId`);
  const starts = from === undefined ? work.on : spanOfDay(from);
  if (!holds(engagement, starts)) refuse(affiliateRules.whileEngaged, undefined, `${at}/from`);
  const project = work.state.projects[engagement.projectId];
  if (project !== undefined && isOver(project, starts))
    refuse(affiliateRules.projectOver, undefined, `${at}/engagementId`);
  if (until !== undefined && engagement.until !== undefined && until > engagement.until)
    refuse(affiliateRules.whileEngaged, undefined, `${at}/until`);
  return until ?? engagement.until;
}

/** R42: who is on a team for a member has no voice, and is nobody of the ally's: neither its seat, nor its part of the team. */
export const isOfAnAffiliate = ({ engagementId }: Pick<Mandate, 'engagementId'>): boolean => engagementId !== undefined;
