import { certainlyBefore, isDay, overlaps, spanOfDay, type Day, type FreeText } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow, mustStillBe } from '../decider/known.ts';
import { decideEach } from '../decider/list.ts';
import { spanOfPeriod, type Period } from '../decider/period.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { AllianceState } from '../decider/state.ts';
import { mustBePilot } from '../decider/who-acts.ts';
import type { Work } from '../decider/work.ts';
import { mustBeThere } from '../parties/present.ts';
import { parties } from '../parties/rules.ts';
import { partyById } from '../parties/who.ts';
import { projectNamed } from '../projects/find.ts';
import { affiliateRules } from './rules.ts';
import { isOver } from './who.ts';

/** R42: a network head's member commits itself, one by one, to a project. Days; from the day of the act, without term, unless said. */
export interface EngageAffiliate {
  readonly organisationId: string;
  readonly throughPartyId: string;
  readonly projectId: string;
  readonly from?: Day;
  readonly until?: Day;
}
export interface ReleaseAffiliate {
  readonly engagementId: string;
  readonly reason?: FreeText;
}
export interface AffiliatesCommands {
  'engage-affiliate': EngageAffiliate;
  /** A list, all or none (section 10). */
  'engage-affiliates': { readonly affiliates: readonly EngageAffiliate[] };
  'release-affiliate': ReleaseAffiliate;
}

function periodOf(work: Work, { from, until }: EngageAffiliate, at: string): Period {
  if (from !== undefined && !isDay(from)) refuse(parties.notADay, undefined, `${at}/from`);
  if (until !== undefined && !isDay(until)) refuse(parties.notADay, undefined, `${at}/until`);
  const period = said({ from: from === undefined ? work.on : spanOfDay(from), until });
  if (until !== undefined && certainlyBefore(spanOfDay(until), period.from))
    refuse(affiliateRules.termBeforeStart, undefined, `${at}/until`);
  return period;
}

/** The very same commitment is recorded already; another one of the same member to the same project stands in its way. */
function isEngaged(work: Work, words: EngageAffiliate, period: Period, at: string): boolean {
  const { organisationId, throughPartyId, projectId, until } = words;
  const standing = Object.values(work.state.engagements).find(
    (e) =>
      e.organisationId === organisationId &&
      e.projectId === projectId &&
      overlaps(spanOfPeriod(e), spanOfPeriod(period)),
  );
  if (standing === undefined) return false;
  if (standing.throughPartyId !== throughPartyId || standing.until !== until)
    refuse(affiliateRules.alreadyEngaged, undefined, `${at}/organisationId`);
  return true;
}

/**
 * Records that a member commits itself. It is for a pilot to take down: the head's signature never binds its members (R42).
 * @param id name under which the commitment gets its id
 * @param at JSON pointer to the words in the command
 */
export function engageAffiliate(work: Work, words: EngageAffiliate, id = 'engagement', at = ''): void {
  const { organisationId, throughPartyId, projectId, from, until } = words;
  mustBePilot(work);
  mustStillBe(work, organisationId, `${at}/organisationId`);
  const { party } = mustBeThere(work, throughPartyId, `${at}/throughPartyId`);
  if (work.act.facts.organisations[party.organisationId]?.networkHead !== true)
    refuse(affiliateRules.networkHeadsOnly, undefined, `${at}/throughPartyId`);
  if (organisationId === party.organisationId) refuse(affiliateRules.notItself, undefined, `${at}/organisationId`);
  const project = projectNamed(work, projectId, `${at}/projectId`);
  const period = periodOf(work, words, at);
  if (certainlyBefore(period.from, project.proposed)) refuse(affiliateRules.beforeTheProject, undefined, `${at}/from`);
  if (isOver(project, period.from)) refuse(affiliateRules.projectOver, undefined, `${at}/projectId`);
  if (isEngaged(work, words, period, at)) return;
  work.record(
    'AffiliateEngaged',
    said({ engagementId: work.act.newId(id), organisationId, throughPartyId, projectId, from, until }),
  );
}

function releaseAffiliate(work: Work, { engagementId, reason }: ReleaseAffiliate): void {
  mustBePilot(work);
  const engagement = mustKnow(work.state.engagements, engagementId, '/engagementId');
  if (engagement.ended !== undefined) return;
  if (certainlyBefore(work.on, engagement.from)) refuse(affiliateRules.beforeEngagement, undefined, '/effectiveOn');
  work.record('AffiliateReleased', said({ engagementId, reason }));
}

/** What tells whether the party is a network head. */
export const headOf = (state: AllianceState, { throughPartyId }: Pick<EngageAffiliate, 'throughPartyId'>) => {
  const party = partyById(state, throughPartyId);
  return party === undefined ? [] : [{ organisationId: party.organisationId }];
};

export const affiliatesRules: CommandRules<AffiliatesCommands> = {
  'engage-affiliate': { decide: engageAffiliate, alsoKnows: headOf, reported: 'may' },
  'engage-affiliates': {
    reported: 'may',
    alsoKnows: (state, { affiliates }) => affiliates.flatMap((words) => headOf(state, words)),
    decide: (work, { affiliates }) =>
      decideEach(affiliates, (words, i) => engageAffiliate(work, words, `engagement/${i}`, `/affiliates/${i}`)),
  },
  'release-affiliate': { decide: releaseAffiliate },
};
