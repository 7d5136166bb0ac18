import { certainlyBefore, type MeansPurpose } from '@alliage/events';
import type { CommandRules } from '../decider/command.ts';
import { mustKnow } from '../decider/known.ts';
import { decideEach } from '../decider/list.ts';
import { refuse } from '../decider/refusal.ts';
import { said } from '../decider/said.ts';
import type { Work } from '../decider/work.ts';
import { mustRecordFor } from '../parties/commits.ts';
import { roleOn } from '../parties/who.ts';
import { statusOn } from '../projects/progress.ts';
import { amountOf, type AmountSaid } from './amount.ts';
import { meansBroken } from './rules.ts';

export interface PledgeSaid extends AmountSaid {
  readonly partyId: string;
  /** To that project; to the alliance as a whole where left out. */
  readonly projectId?: string;
  readonly purpose: MeansPurpose;
}
export interface PledgeCommands {
  /** All or none (section 10). */
  'pledge-contributions': { readonly pledges: readonly PledgeSaid[] };
  /** `to`: what is left of it, in its own unit (cents or minutes); 0 withdraws it. */
  'reduce-pledge': { readonly pledgeId: string; readonly to: number; readonly reason?: string };
}

/** A party of the alliance on the day of the act, for which the actor may speak. */
export function mustBeThere(work: Work, partyId: string, field: string): void {
  const party = mustKnow(work.state.parties, partyId, field);
  if (!roleOn(party, work.on)) refuse(meansBroken.notAParty, undefined, field);
  mustRecordFor(work, partyId, field);
}

/** Where means go: the alliance, or a project that had been proposed by then. */
export function destination(work: Work, projectId: string | undefined, field: string) {
  if (projectId === undefined) return {};
  const project = mustKnow(work.state.projects, projectId, field);
  if (certainlyBefore(work.on, project.proposed)) refuse(meansBroken.beforeProject, undefined, '/effectiveOn');
  return { projectId };
}

function pledge(work: Work, { partyId, projectId, purpose, ...amount }: PledgeSaid, i: number): void {
  const at = `/pledges/${i}`;
  mustBeThere(work, partyId, `${at}/partyId`);
  const to = destination(work, projectId, `${at}/projectId`);
  const status = to.projectId === undefined ? 'launched' : statusOn(work.state.projects[to.projectId]!, work.on);
  if (status !== 'launched' && status !== 'proposed') refuse(meansBroken.projectEnded, undefined, `${at}/projectId`);
  const pledgeId = work.act.newId(`pledge/${i}`);
  work.record('ContributionPledged', { pledgeId, partyId, to, purpose, amount: amountOf(amount, at) });
}

export const pledgeRules: CommandRules<PledgeCommands> = {
  'pledge-contributions': {
    decide: (work, { pledges }) => decideEach(pledges, (entry, i) => pledge(work, entry, i)),
  },
  'reduce-pledge': {
    decide: (work, { pledgeId, to, reason }) => {
      const { partyId, amount, withdrawn, on } = mustKnow(work.state.pledges, pledgeId, '/pledgeId');
      mustRecordFor(work, partyId, '/pledgeId');
      if (certainlyBefore(work.on, on)) refuse(meansBroken.beforePledge, undefined, '/effectiveOn');
      if (!roleOn(work.state.parties[partyId]!, work.on)) refuse(meansBroken.staysDue, undefined, '/pledgeId');
      const left = amount.kind === 'money' ? amount.cents : amount.kind === 'time' ? amount.minutes : undefined;
      if (withdrawn ? to === 0 : to === left) return;
      if (withdrawn || (left !== undefined && to > left)) refuse(meansBroken.onlyLess, undefined, '/to');
      if (left === undefined && to !== 0) refuse(meansBroken.onlyWithdrawn, undefined, '/to');
      work.record('PledgeReduced', said({ pledgeId, to, reason }));
    },
  },
};
